export const revalidate = 60
export const generateStaticParams = () => [{ slug: 'a' }, { slug: 'b' }, { slug: 'c' }, { slug: 'd' }]
export const GET = () => Response.json(1)
