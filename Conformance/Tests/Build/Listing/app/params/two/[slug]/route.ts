export const generateStaticParams = () => [{ slug: 'b' }, { slug: 'a' }]
export const GET = () => Response.json(1)
