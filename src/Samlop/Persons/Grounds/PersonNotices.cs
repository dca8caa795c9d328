using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Grounds;

/// <summary>
/// Varsler om deling: what a body may see of somebody is changed. The notice says that it is, and neither of whom nor what.
/// </summary>
internal static class PersonNotices
{
    /// <summary>A body that the reader reads persons for. The person may be out of its sight by now, and it is told all the same.</summary>
    public const string Receiving = "persons.receiving-organisation";

    /// <summary>A user who is told of what is recorded of themself.</summary>
    public const string Self = "persons.self-user";

    public static readonly NoticeGroup OwnGroup = new(
        "persons.own",
        Phrase.In<GroundsText>(nameof(GroundsText.OwnNotices_Title)),
        Phrase.In<GroundsText>(nameof(GroundsText.OwnNotices_Explained)),
        MayBeStopped: false,
        ReadOwnLooks.Needs.Roles);

    public static readonly NoticeGroup Group = new(
        "persons.sharing",
        Phrase.In<GroundsText>(nameof(GroundsText.Notices_Title)),
        Phrase.In<GroundsText>(nameof(GroundsText.Notices_Explained)),
        MayBeStopped: false,
        ReadPersons.Needs.Roles);

    /// <summary>A body is told of a person: those of it whom <see cref="At"/> finds.</summary>
    /// <param name="address">Where the person is read; the person alone is in it.</param>
    /// <param name="kind">As which kind of body; null where any is meant.</param>
    public static async Task<Waiting.Told?> ToBody(
        Phrase line, string address, PersonId person, OrganisationId body, PartyKind? kind, IReadOnlyCollection<Role> roles,
        Occasion occasion) =>
        new(line, address, await At(body, kind, roles, occasion, person)) { About = new Subject(Receiving, body.Value) };

    /// <summary>
    /// Those at a body who are told of persons: who hold one of the roles and act there as that kind of body, as the two halves of a Nav
    /// office are two; never who is closely related to one of them. Where an address is graded, those alone who are named, and nobody in
    /// their place: that there is somebody would be told too.
    /// </summary>
    /// <param name="kind">As which kind of body; null where any is meant.</param>
    public static async Task<Readers> At(
        OrganisationId body, PartyKind? kind, IReadOnlyCollection<Role> roles, Occasion occasion, params IReadOnlyList<PersonId> persons)
    {
        var (db, today, cancel) = (occasion.Db, occasion.Today, occasion.Cancel);
        var kinds = await db.Set<Organisation>().Where(o => o.Id == body).Select(o => o.Kinds).SingleOrDefaultAsync(cancel);
        if (kinds is null) return Readers.Nobody;
        var held = (await db.HeldOn(today).Where(m => m.Organisation == body).Select(m => new { m.User, m.Role }).ToListAsync(cancel))
            .ToLookup(m => m.User, m => m.Role);
        var users = held.Where(of => of.Any(roles.Contains) && (kind is null || Parties.KindOf(of.Contains, kinds) == kind))
            .Select(of => of.Key).ToList();
        var related = new List<UserId>();
        var isGraded = false;
        foreach (var person in persons)
        {
            related.AddRange(await Related(person, occasion));
            if (!await db.Rows<Person>().Graded(today).AnyAsync(p => p.Id == person, cancel)) continue;
            isGraded = true;
            var named = await db.Rows<NamedViewer>().Named(person, body, today).Select(n => n.User).ToListAsync(cancel);
            users.RemoveAll(user => !named.Contains(user));
        }

        var told = Readers.Of(users).But(related);
        return isGraded ? told.InPerson() : told;
    }

    /// <summary>Who is closely related to a person now, and is told nothing of them.</summary>
    public static Task<List<UserId>> Related(PersonId person, Occasion occasion) =>
        occasion.Db.Rows<Relation>().GoingOn(person, occasion.At).Select(r => r.User).ToListAsync(occasion.Cancel);

    /// <summary>The person is told on their own pages; nobody where they sign in as nobody.</summary>
    /// <param name="line">The key of the words.</param>
    public static Waiting.Told? ToPerson(string line, UserId? user) => user is not { } self
        ? null
        : new(Phrase.In<GroundsText>(line), PersonUrls.OwnSharing, Readers.Of(self)) { About = new Subject(Self, self.Value) };

    public static SubjectDoors.Finding IsSelf { get; } = (_, reader) =>
    {
        var user = reader.Actor.User.Value;
        return self => self == user;
    };

    public static SubjectDoors.Finding ReadsFor { get; } = (_, reader) =>
    {
        var (own, reads) = (reader.Actor.Organisation.Value, reader.Actor.May(ReadPersons.Needs));
        return organisation => reads && organisation == own;
    };
}
