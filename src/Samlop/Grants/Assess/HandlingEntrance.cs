using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Those of the directorate who have not declared, or are barred, are led to where they can.</summary>
internal sealed class HandlingEntrance(AppDb db) : IEntranceToApplication
{
    public async Task<string?> Find(GrantApplicationId application, Actor actor)
    {
        if (!actor.May(ReadHandling.Needs)) return null;
        var come = await db.Rows<GrantApplication>().ComeInTo(actor.ForCases()).AnyAsync(a => a.Id == application);
        return come ? AssessUrls.Handling(application) : null;
    }
}
