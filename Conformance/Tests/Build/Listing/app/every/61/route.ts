export const revalidate = 61
export const GET = () => Response.json(1)
