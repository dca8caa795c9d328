using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Course;

/// <summary>Which bodies and users may be given a part in a course: those that have to do with the person today.</summary>
internal static class CourseParties
{
    /// <summary>
    /// The body that recorded the person is offered all that are tied to the person; another, which does not know of the ties of others,
    /// itself and whoever recorded the person. Of a person with a graded address nobody else is offered, who would learn that there is
    /// one.
    /// </summary>
    /// <param name="publicOnly">Only bodies that may be responsible: a private reader is told nothing of a course.</param>
    public static async Task<List<OfferedParty>> Offered(AppDb db, RecordablePerson of, bool publicOnly, CancellationToken cancel)
    {
        var (own, today) = (of.Party.Body, of.Today);
        var records = await of.Persons.Select(p => new { p.OwnerKind, p.Owner }).ToListAsync(cancel);
        var recorders = records.ConvertAll(record => new Body(record.OwnerKind, record.Owner));
        var isGraded = await of.IsGraded(cancel);
        var tied = await db.Rows<Tie>().Of(of.Persons).Where(t => t.From <= today && (t.To == null || t.To >= today))
            .Select(t => new { t.BodyKind, t.Body }).Distinct().ToListAsync(cancel);
        var bodies = tied.Select(tie => new Body(tie.BodyKind, tie.Body))
            .Where(body => !publicOnly || PartyKinds.Public.Contains(body.Kind))
            .Where(body => body == own || (!isGraded && (recorders.Contains(own) || recorders.Contains(body))))
            .ToList();
        var ids = bodies.Select(body => body.Organisation).Distinct().ToList();
        var names = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        return
        [
            .. bodies.Select(body => new OfferedParty(
                body, Say(GroundsText.Party_Told, names[body.Organisation], PartyWords.Of(body.Kind))))
                .OrderBy(party => party.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>
    /// The user who signs in with an address, acts for one of the bodies today, and finds the person there; null where nobody does.
    /// </summary>
    public static async Task<(UserId User, Body Body)?> UserAt(
        AppDb db, RecordablePerson of, PersonId person, string? email, IReadOnlyList<Body> bodies, Actor by, CancellationToken cancel)
    {
        var typed = TypedText.Plain(email);
        if (typed.Length == 0) return null;
        foreach (var body in bodies)
        {
            if (await db.UserActingAs(by, body, typed, of.Today, cancel) is not { } user) continue;
            var reader = (of.Party.As(body) with { User = user }).For(default, PersonCategory.Identity);
            if (await db.Rows<Person>().Reached(reader).OfPerson(db, person).AnyAsync(cancel)) return (user, body);
        }

        return null;
    }
}
