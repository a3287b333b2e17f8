Response POST() => Response.Json(1);
