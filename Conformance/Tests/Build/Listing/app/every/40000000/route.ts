export const revalidate = 40000000
export const GET = () => Response.json(1)
