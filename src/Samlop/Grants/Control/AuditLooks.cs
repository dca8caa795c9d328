using Samlop.Access;
using Samlop.Cases;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Control;

/// <summary>Writes down the looks of auditors, whichever page or download they open.</summary>
internal sealed class AuditLooks(Runner runner) : IBeforeAnswer
{
    /// <summary>What the addresses call the identifier of what they show.</summary>
    private static readonly string[] Identifiers = ["id", "order", "import", "county"];

    public async Task Before(HttpContext http, Viewer viewer)
    {
        if (!viewer.Actor.Audits()) return;
        if (LookAtAudited.ThingAt((http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText) is not { } thing) return;
        await runner.Run(
            new LookAtAudited.Input
            {
                Thing = thing,
                Id = Identifiers.Select(key => Guid.TryParse(Value(http, key), out var id) ? id : default)
                    .FirstOrDefault(id => id != default),
                Year = thing == AuditedThing.Year ? Number(http, "year") : null,
                Case = Number(http, "year") is { } year && Number(http, "serial") is { } serial ? new CaseNumber(year, serial) : null,
                Entry = thing == AuditedThing.Document ? Number(http, "entry") ?? Number(http, "number") : null,
            },
            viewer.Actor,
            cancel: http.RequestAborted);
    }

    private static string? Value(HttpContext http, string key) => http.GetRouteValue(key)?.ToString();

    private static int? Number(HttpContext http, string key) => int.TryParse(Value(http, key), out var number) ? number : null;
}
