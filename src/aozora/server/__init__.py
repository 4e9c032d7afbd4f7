"""HTTP only: routes in the shape of the OpenAI and Azure Videos APIs, access, and the mapping of errors."""
