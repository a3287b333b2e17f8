export const revalidate = 5
export const GET = () => Response.json(1)
