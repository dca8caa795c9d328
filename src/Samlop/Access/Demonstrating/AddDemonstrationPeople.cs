using Samlop.Access.Inviting;
using Samlop.Access.Reviewing;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Demonstrating;

/// <summary>
/// The demonstration's organisations and people. The directorate and the national audit office are real bodies, since the call is;
/// everybody in them and every county is openly made up.
/// </summary>
[Process("DemonstrationAdded"), TellsNobody(Untold.Beginning)]
public sealed class AddDemonstrationPeople(AppDb db) : IUseCase<AddDemonstrationPeople.Input, Done>
{
    public const string Directorate = "Integrerings- og mangfoldsdirektoratet (IMDi)";

    public static readonly IReadOnlyList<string> Counties =
    [
        "Soria Moria fylkeskommune",
        "Eventyrdal fylkeskommune",
        "Regnbueland fylkeskommune",
        "Måneby fylkeskommune",
        "Sagaland fylkeskommune",
    ];

    /// <summary>
    /// Those whom the directorate and three of the counties make agreements with, and the people there. The national agreement is by the
    /// circular between IMDi, HK-dir, AVdir and the social partners; here other bodies stand for the others.
    /// </summary>
    private static readonly (string Name, OrganisationKind Kind, NorwegianForm? Form, (string Name, Role Role)[] People)[] Partners =
    [
        ("Eksempeldirektoratet for kompetanse", OrganisationKind.Directorate, NorwegianForm.Nb,
            [("Grete Kunnskapsdal", Role.DecisionMaker)]),
        ("Eksempeldirektoratet for arbeid", OrganisationKind.Directorate, NorwegianForm.Nb,
            [("Halvor Arbeidsvik", Role.DecisionMaker)]),
        ("Eksempelforbundet", OrganisationKind.SocialPartner, NorwegianForm.Nb, [("Rita Tariffsen", Role.Leader)]),

        ("Nav Sagaland", OrganisationKind.NavRegion, NorwegianForm.Nn,
            [("Brage Navnestad", Role.Leader), ("Signe Vegvik", Role.NavCoordinator)]),
        ("Nav Kvadvik", OrganisationKind.NavOffice, NorwegianForm.Nn,
            [
                ("Hallgeir Kontordal", Role.Leader), ("Runa Samtalevik", Role.NavContact),
                ("Målfrid Sosialnes", Role.MunicipalNavCounsellor),
            ]),
        ("Kvadvik kommune", OrganisationKind.Municipality, NorwegianForm.Nn,
            [("Ylva Bygdesdotter", Role.Leader), ("Sverre Velkomstad", Role.ProgrammeAdviser)]),
        ("Kvadvik vaksenopplæringssenter", OrganisationKind.AdultEducationCentre, NorwegianForm.Nn,
            [
                ("Embla Læresen", Role.Leader), ("Guro Timevik", Role.NorwegianTeacher), ("Samira Eksempelvik", Role.Participant),
            ]),
        ("Opplæringskontoret Saga", OrganisationKind.TrainingOffice, NorwegianForm.Nn, [("Tyra Kontrakt", Role.Leader)]),
        ("Kvadvik Mekaniske AS", OrganisationKind.Company, NorwegianForm.Nn,
            [("Frode Verkstad", Role.CompanyManager), ("Trygve Fagmann", Role.Supervisor)]),

        ("Nav Regnbueland", OrganisationKind.NavRegion, null, [("Mona Buesen", Role.Leader)]),
        ("Regnvik kommune", OrganisationKind.Municipality, null, [("Arne Fargeland", Role.Leader)]),
        ("Regnbuebygg AS", OrganisationKind.Company, null, [("Lise Malersen", Role.CompanyManager)]),

        ("Nav Eventyrdal", OrganisationKind.NavRegion, NorwegianForm.Nn, [("Per Trollvik", Role.Leader)]),
        ("Trollbygda kommune", OrganisationKind.Municipality, NorwegianForm.Nn, [("Eli Haugtussa", Role.Leader)]),
        ("Opplæringskontoret Eventyr", OrganisationKind.TrainingOffice, NorwegianForm.Nn, [("Nils Nissedal", Role.Leader)]),
    ];

    private static readonly DateOnly Start = new(2020, 1, 1);

    // Those who control have had nothing to do with the cases: two who are new when the first accounts come.
    private static readonly DateOnly Controls = new(2023, 1, 1);

    public static Permission Needs { get; } = Permission.OfSystem("access.demonstration.add");

    public sealed class Input : IInput<AddDemonstrationPeople, Input, Done>;

    /// <summary>The demonstration's people and organisations were added.</summary>
    [Event("access.demonstration.added"), Was("DemonstrationAdded")]
    public sealed record DemonstrationAdded(OrganisationId Directorate) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Directorate);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_DemonstrationAdded));
    }

    public Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var directorate = Organisation(change, Directorate, OrganisationKind.Directorate, fictitious: false);
        var audit = Organisation(change, "Riksrevisjonen", OrganisationKind.AuditOffice, fictitious: false);
        User(change, "Ingrid Eksempelsen", (directorate, Role.CaseOfficer));
        User(change, "Jonas Prøvestad", (directorate, Role.CaseOfficer));
        User(change, "Amina Tenkt", (directorate, Role.CaseOfficer));
        User(change, "Beate Oppdiktet", (directorate, Role.DecisionMaker));
        User(change, "Roald Forestilt", (directorate, Role.Attestant));
        User(change, "Berit Budsjettvik", (directorate, Role.BudgetAuthority));
        User(change, "Sindre Kontrollvik", Controls, (directorate, Role.CaseOfficer));
        User(change, "Ragna Etterprøvdal", Controls, (directorate, Role.DecisionMaker));
        User(change, "Astrid Systemdal", (directorate, Role.Administrator));
        // Two administrators, since a role that decides or signs is given by two.
        User(change, "Solveig Driftsdatter", (directorate, Role.Administrator));
        User(change, "Vigdis Varsomsen", (directorate, Role.DataProtectionOfficer));
        User(change, "Henrik Granskervik", (audit, Role.Auditor));

        // Those who are given money have who approves the accounts of it too: the prosjektansvarlig, and that person's superior.
        (string Lead, string Director, bool Coordinates, string? Owner, string? Head)[] counties =
        [
            ("Pelle Eventyrsen", "Dina Kongsdatter", false, "Ola Ansvarsli", "Kari Sjefsrud"),
            ("Lars Askeladdvik", "Maren Prinsessedal", false, "Siri Prosjektstad", "Geir Overordnes"),
            ("Fatima Regnbue", "Odd Skylund", true, "Nora Tiltaksen", "Arne Lederhaug"),
            ("Øyvind Månelyst", "Åse Stjerneby", false, null, null),
            ("Tor Sagaberg", "Unni Kvadsletta", false, null, null),
        ];
        NorwegianForm?[] forms = [NorwegianForm.Nb, NorwegianForm.Nn, null, NorwegianForm.Nb, NorwegianForm.Nn];
        foreach (var ((name, people), form) in Counties.Zip(counties).Zip(forms))
        {
            var county = Organisation(change, name, OrganisationKind.County, fictitious: true, form);
            // One leads the project and coordinates in the county as well: what they may do is the sum of both.
            Role[] lead = people.Coordinates ? [Role.ProjectLead, Role.CountyCoordinator] : [Role.ProjectLead];
            User(change, people.Lead, [.. lead.Select(role => (county, role))]);
            User(change, people.Director, (county, Role.ChiefExecutive));
            if (people.Owner is { } owner) User(change, owner, (county, Role.ProjectOwner));
            if (people.Head is { } head) User(change, head, (county, Role.HeadOfAdministration));
        }

        foreach (var (name, kind, form, people) in Partners)
        {
            var partner = Organisation(change, name, kind, fictitious: true, form);
            foreach (var (person, role) in people) User(change, person, (partner, role));
        }

        AddAccess(change, directorate);
        change.Record(new DemonstrationAdded(directorate.Id));
        return Task.FromResult<Outcome<Done>>(new Done());
    }

    /// <summary>
    /// One county has an administrator of its own, who has not gone through its roles and has asked in some people; all others went through
    /// theirs when the year began.
    /// </summary>
    private void AddAccess(Change change, Organisation directorate)
    {
        var (today, people) = (OsloClock.DateIn(change.At), db.ChangeTracker.Entries<User>().Select(e => e.Entity).ToList());
        var astrid = people.Single(p => p.Name == "Astrid Systemdal").Id;
        foreach (var used in db.ChangeTracker.Entries<Membership>().Select(e => e.Entity)) used.LastUsed = today;
        List<Organisation> all = [.. db.ChangeTracker.Entries<Organisation>().Select(e => e.Entity)];
        var county = all.Single(o => o.Name == Counties[^1]);
        foreach (var organisation in all.Where(o => o != county))
        {
            var review = new AccessReview(NewId.Of<AccessReviewId>(change.At), organisation.Id, change.At);
            review.Confirm(organisation == directorate ? people.Single(p => p.Name == "Solveig Driftsdatter").Id : astrid, today);
            db.Add(review);
        }

        var own = User(change, "Liv Tilgangsvik", (county, Role.OrganisationAdministrator));
        (string To, int DaysAgo, Action<Invitation>? Then)[] invited =
        [
            ("nora.nyansatt@eksempel.no", 1, null),
            ("odin.overgang@eksempel.no", 60, null),
            ("petra.feilsendt@eksempel.no", 20, i => i.Revoke(change.At)),
            ("tor.sagaberg@eksempel.no", 90, i => i.Accept(people.Single(p => p.Name == "Tor Sagaberg").Id, change.At)),
        ];
        foreach (var (to, days, then) in invited)
        {
            var (sent, id) = (change.At.AddDays(-days), NewId.Of<InvitationId>(change.At));
            var invitation = new Invitation(id, county.Id, to, [Role.ProjectLead], today, null, Languages.Nynorsk.Code);
            // Nobody has the links: they can be sent anew.
            invitation.Send(own, LinkKey.New(), OsloClock.DateIn(sent), sent);
            then?.Invoke(invitation);
            db.Add(invitation);
        }
    }

    private Organisation Organisation(Change change, string name, OrganisationKind kind, bool fictitious, NorwegianForm? form = null)
    {
        var organisation = new Organisation(NewId.Of<OrganisationId>(change.At), name, [kind], Start, form: form)
        {
            Fictitious = fictitious,
        };
        db.Add(organisation);
        return organisation;
    }

    private UserId User(Change change, string name, params (Organisation For, Role As)[] roles) => User(change, name, Start, roles);

    private UserId User(Change change, string name, DateOnly from, params (Organisation For, Role As)[] roles)
    {
        var address = name.ToLowerInvariant()
            .Replace(' ', '.')
            .Replace("æ", "ae", StringComparison.Ordinal)
            .Replace("ø", "o", StringComparison.Ordinal)
            .Replace("å", "a", StringComparison.Ordinal);
        var person = new User(NewId.Of<UserId>(change.At), name, $"{address}@eksempel.no") { Persona = true };
        db.Add(person);
        foreach (var (organisation, role) in roles)
            db.Add(new Membership(NewId.Of<MembershipId>(change.At), person.Id, organisation.Id, role, from));
        return person.Id;
    }
}

/// <summary>Adds the people when the demonstration starts on an empty database.</summary>
internal sealed class DemonstrationPeople(OsloClock clock) : IDemonstrationData
{
    public int Order => 0;

    public Task Add(Runner runner, CancellationToken cancel) =>
        clock.At(clock.Beginning(), async () => (await runner.Run(new AddDemonstrationPeople.Input(), Actor.System, cancel: cancel)).Value);
}
