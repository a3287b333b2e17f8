export const generateStaticParams = () => []
export const GET = () => Response.json(1)
