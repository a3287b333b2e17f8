export const revalidate = 60
export const generateStaticParams = () => [{ slug: 'a' }, { slug: 'b' }, { slug: 'c' }, { slug: 'd' }, { slug: 'e' }]
export const GET = () => Response.json(1)
