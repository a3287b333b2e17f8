export const generateStaticParams = () => [{ slug: 'a' }]
export const GET = () => Response.json(1)
export const POST = () => Response.json(1)
