export default function sitemap(props: any) {
  return [{ url: `https://acme.test/${crypto.randomUUID()}/${props?.params}` }]
}
