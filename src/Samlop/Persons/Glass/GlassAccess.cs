using Samlop.Persons.Grounds;
using Samlop.Persons.Oversight;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Glass;

/// <summary>Who reads that a glass was broken, beside the person's own page.</summary>
internal static class GlassAccess
{
    /// <summary>What a user has open of a person now, for the body that they act for.</summary>
    internal static IQueryable<OpenedGlass> OpenFor(
        this Rows<OpenedGlass> glasses, AppDb db, ReadingParty party, UserId user, PersonId person)
    {
        var (kind, own, now) = (party.Body.Kind, party.Body.Organisation, party.Moment.Start);
        return glasses.Of(db.Rows<Person>().There(party).OfPerson(db, person))
            .Where(g => g.User == user && g.BodyKind == kind && g.Body == own && g.From <= now && g.To > now);
    }

    /// <summary>What the data protection officer reads: who opened what, and why. Not of which person.</summary>
    internal static IQueryable<OpenedGlass> Overseen(this Rows<OpenedGlass> glasses, Actor actor)
    {
        var sees = actor.May(Oversee.Needs);
        return glasses.Through(_ => sees);
    }
}
