export const revalidate = 59
export const GET = () => Response.json(1)
