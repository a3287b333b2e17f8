export const revalidate = 90000
export const GET = () => Response.json(1)
