using Microsoft.EntityFrameworkCore;
using Samlop.Access.Authority;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>That a delegation of what is done with applications may be limited to those of one call.</summary>
internal static class ApplicationAct
{
    public static ActSubjects Subjects { get; } = CallAct.Subjects with { Of = CallOf };

    private static async Task<Subject?> CallOf(AppDb db, Subject about, CancellationToken cancel)
    {
        if (about.Kind == CallAct.Subjects.Kind) return about;
        if (about.Kind != Subject.KindOf(typeof(GrantApplicationId))) return null;
        var id = GrantApplicationId.From(about.Id);
        var call = await db.Rows<GrantApplication>().All(Because.WhoWaitsIsTold).Where(a => a.Id == id).Select(a => (CallId?)a.Call)
            .SingleOrDefaultAsync(cancel);
        return call is { } found ? Subject.Of(found) : null;
    }
}
