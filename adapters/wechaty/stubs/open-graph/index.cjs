/** Calls back with an error: pages of links are not fetched. */
module.exports = function openGraph(_url, callback) {
  callback(new Error('link previews are switched off'))
}
