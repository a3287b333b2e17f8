export const revalidate = false
export const GET = () => Response.json(1)
