export const revalidate = 5
export const generateStaticParams = () => [{ slug: 'a' }, { slug: 'b' }]
export const GET = () => Response.json(1)
