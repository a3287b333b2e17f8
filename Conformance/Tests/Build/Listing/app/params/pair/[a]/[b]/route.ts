export const generateStaticParams = () => [{ a: '1', b: '2' }]
export const GET = () => Response.json(1)
