export const POST = () => Response.json(1)
