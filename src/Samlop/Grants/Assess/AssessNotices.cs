using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>What a notice needs of an assessment, whoever has done something with it.</summary>
internal static class AssessNotices
{
    public static Task<Assessment> Assessment(this Occasion occasion, AssessmentId id) =>
        occasion.Db.Rows<Assessment>().All(Because.WhoWaitsIsTold).SingleAsync(a => a.Id == id, occasion.Cancel);

    /// <summary>The assessors who have handed in.</summary>
    public static Task<List<UserId>> HandedIn(this Occasion occasion, GrantApplicationId application) =>
        occasion.Db.Rows<Assessment>().All(Because.WhoWaitsIsTold)
            .Where(a => a.Application == application && a.EndedAt == null && a.HandedInAt != null)
            .Select(a => a.Assessor)
            .ToListAsync(occasion.Cancel);
}
