using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>
/// One who holds a role at the county of an application: they could not answer that nothing stands against them (forvaltningsloven 1967 § 6
/// first paragraph e), and it is given to others.
/// </summary>
internal sealed class PartyPerson
{
    public GrantApplicationId Application { get; init; }

    public UserId User { get; init; }
}

internal static class PartyPeople
{
    /// <summary>Those of the counties of all applications, for rules about whom one may be given to.</summary>
    public static IQueryable<PartyPerson> OfParties(this AppDb db, DateOnly today) =>
        from a in db.Rows<GrantApplication>().All(Because.WhoIsOfAPartyIsNotImpartial)
        join m in db.HeldOn(today) on a.County equals m.Organisation
        select new PartyPerson { Application = a.Id, User = m.User };
}
