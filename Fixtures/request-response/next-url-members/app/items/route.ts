import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  const url: any = request.nextUrl
  let noLocale = ''
  try {
    url.locale = 'de'
  } catch (error: any) {
    noLocale = error.name + ': ' + error.message
  }
  return Response.json({
    basePath: url.basePath,
    locale: url.locale,
    defaultLocale: url.defaultLocale ?? null,
    hash: url.hash,
    username: url.username,
    password: url.password,
    protocol: url.protocol,
    text: url.toString() === url.href,
    json: url,
    noLocale,
  })
}

export function POST(request: NextRequest) {
  const url = request.nextUrl.clone()
  url.protocol = 'https'
  url.hostname = 'two.example'
  url.port = '8443'
  url.username = 'u'
  url.password = 'p'
  url.pathname = '/b'
  url.search = '?x=1'
  url.hash = 'top'
  const moved = url.protocol + '//' + url.username + ':' + url.password + '@' + url.host + url.pathname + url.search + url.hash
  url.basePath = 'docs'
  const href = url.href
  const path = url.pathname
  url.pathname = '/c/'
  url.search = ''
  url.hash = ''
  const trailing = url.href
  const basePath = url.basePath
  url.href = 'https://one.example/d/'
  const again = url.href
  url.pathname = '/e'
  return Response.json({ moved, href, path, basePath, trailing, again, kept: url.href })
}
