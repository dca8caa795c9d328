using Samlop.Access;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>An assessment that the actor may read, with the name of its writer and whether they were barred later.</summary>
public sealed record ReadAssessment(Assessment Assessment, string Name, bool Barred)
{
    public static IQueryable<ReadAssessment> Of(AppDb db, GrantApplicationId application, Actor actor) =>
        from a in db.Rows<Assessment>().VisibleTo(actor.ForCases()).WithGrades()
        join p in db.Set<User>() on a.Assessor equals p.Id
        where a.Application == application
        orderby a.AssignedAt
        select new ReadAssessment(a, p.Name, db.Barred().Any(b => b.Application == a.Application && b.User == a.Assessor));
}
