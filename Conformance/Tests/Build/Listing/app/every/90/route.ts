export const revalidate = 90
export const GET = () => Response.json(1)
