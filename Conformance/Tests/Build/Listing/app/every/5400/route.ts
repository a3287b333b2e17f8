export const revalidate = 5400
export const GET = () => Response.json(1)
