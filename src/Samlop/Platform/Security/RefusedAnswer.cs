using Samlop.Platform.UseCases;

namespace Samlop.Platform.Security;

/// <summary>What was asked for cannot be given just now (503), and the page that says so says why.</summary>
public sealed class RefusedAnswer(Refusal refusal) : IResult
{
    public Refusal Refusal => refusal;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Features.Set(this);
        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }
}
