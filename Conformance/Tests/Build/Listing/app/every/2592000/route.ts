export const revalidate = 2592000
export const GET = () => Response.json(1)
