using System.Linq.Expressions;
using Samlop.Persons.Oversight;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Glass;

/// <summary>Who reads that a glass was broken, beside the person's own page.</summary>
internal static class GlassAccess
{
    /// <summary>What the data protection officer reads: who opened what, and why. Not of which person.</summary>
    internal static IQueryable<OpenedGlass> Overseen(this Rows<OpenedGlass> glasses, Actor actor)
    {
        var sees = actor.May(Oversee.Needs);
        return glasses.Through(_ => sees);
    }

    /// <summary>The user that a person is on a day, to be told that somebody has opened what is theirs.</summary>
    internal static IQueryable<PersonUser> Of(this Rows<PersonUser> users, PersonId person, DateOnly day) =>
        users.Through(IsOf(person).And(u => u.From <= day && (u.To == null || u.To >= day)));

    private static Expression<Func<PersonUser, bool>> IsOf(PersonId person) => u => u.Person == person;
}
