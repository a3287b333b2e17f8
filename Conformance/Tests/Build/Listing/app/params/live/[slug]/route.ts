export const dynamic = 'force-dynamic'
export const generateStaticParams = () => [{ slug: 'a' }]
export const GET = () => Response.json(1)
