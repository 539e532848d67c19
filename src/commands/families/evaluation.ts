import type { Command } from 'commander'
import { readConfig } from '../../config.ts'

/** Measured beside known answers; nothing of it is stored. */
export function addEvaluation(program: Command): void {
  const evaluate = program.command('eval').description('评测')
  evaluate
    .command('intents')
    .requiredOption('--in <file>')
    .requiredOption('--out <file>')
    .action(async (options: { in: string; out: string }) => {
      const { evalIntents } = await import('../eval-intents.ts')
      process.stderr.write(`${await evalIntents(options.in, options.out)} 条\n`)
    })

  evaluate
    .command('retrieval')
    .requiredOption('--corpus <file>')
    .requiredOption('--queries <file>')
    .option('--train <file>')
    .requiredOption('--out <file>')
    .action(async (options: { corpus: string; queries: string; train?: string; out: string }) => {
      const { evalRetrieval } = await import('../eval-retrieval.ts')
      const count = await evalRetrieval(options, readConfig(process.env).contentFolder, Date.now())
      process.stderr.write(`${count} 条\n`)
    })
}
