import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Refused } from './refused.ts'

/** The authority of Wechaty's community. The private key of a certificate that it signed is in the package for everybody to read. */
const PUBLISHED = 'CN=wechaty-root-ca'

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g

/** Certificates that the puppet service is checked against. @throws {Refused} not readable, not a certificate, or known to everybody */
export async function readAuthority(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Refused('WECHATY_CA 指的证书文件读不出来')
  })
  const found = text.match(CERTIFICATE) ?? []
  if (found.length === 0) throw new Refused('WECHATY_CA 指的文件里没有证书')
  for (const one of found) {
    const { issuer, subject } = parse(one)
    if (`${issuer}\n${subject}`.split('\n').includes(PUBLISHED))
      throw new Refused('WECHATY_CA 是 Wechaty 公开发布的证书，私钥谁都有，请换成自己签发的')
  }
  return found.join('\n')
}

function parse(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch {
    throw new Refused('WECHATY_CA 里的证书格式不对')
  }
}
