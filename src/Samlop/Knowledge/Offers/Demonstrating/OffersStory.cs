using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Offers.Demonstrating;

/// <summary>
/// The offers of the demonstration: eight owners publish what they have on one day in March; most confirm it again in June and later, two
/// forget it, of whom one remembers after the summer. One offer is withdrawn, and one is a draft still.
/// </summary>
internal sealed class OffersStory : IStoryPart
{
    private const string Nav = "Runa Samtalevik";
    private const string Region = "Signe Vegvik";
    private const string Municipality = "Sverre Velkomstad";
    private const string Centre = "Embla Læresen";
    private const string Office = "Tyra Kontrakt";
    private const string County = "Tor Sagaberg";
    private const string OtherCounty = "Fatima Regnbue";
    private const string OtherMunicipality = "Arne Fargeland";

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(3);

    private static readonly IReadOnlyList<Told> All =
    [
        new(County, Role.ProjectLead, OfferKind.Class, "Helsefagarbeidar for vaksne med forsterka norsk",

            "Ein klasse på opp til tjue vaksne som tek helsefagarbeidarfaget med norsk ved sida av. Undervisning tre dagar i veka, praksis to.",
            "Nav, flyktningtenesta eller vaksenopplæringa tilviser. Fylkeskommunen samtalar med alle.", "Fylkeskommunen",
            "rådgivar for vaksne i fylkeskommunen", "Vestland")
        {
            Starts = "16.08.2021, 15.08.2022, 14.08.2023", Seats = "20", FreeSeats = "6", Levels = [OfferLevel.A2, OfferLevel.B1],
        },
        new(County, Role.ProjectLead, OfferKind.Module, "Modular i kokkfaget",
            "Modulstrukturert opplæring for vaksne. Du tek éin modul om gongen og får kompetansebevis for kvar.",
            "Søk til fylkeskommunen heile året.", "Fylkeskommunen", "rådgivar for vaksne i fylkeskommunen", "Vestland")
        {
            Seats = "16", FreeSeats = "3", Levels = [OfferLevel.A2, OfferLevel.B1, OfferLevel.B2], Starts = "22.08.2022",
        },
        new(County, Role.ProjectLead, OfferKind.Guidance, "Karriererettleiing på fleire språk",
            "Samtale om kompetanse, yrke og vegar vidare, med tolk når det trengst.", "Bestill time sjølv.", "Karriererettleiaren",
            "karriererettleiar i fylkeskommunen", "Vestland")
        {
            Delivery = OfferDelivery.Both,
        },
        new(Nav, Role.NavContact, OfferKind.Measure, "Arbeidstrening i helse og omsorg",
            "Praksis på sjukeheim eller i heimetenesta i inntil tre månader, med rettleiar på plassen.",
            "Snakk med rettleiaren din på Nav-kontoret.", "Nav-kontoret", "kontaktperson på Nav-kontoret", "Bergen")
        {
            Seats = "8", FreeSeats = "2", Groups = [OfferGroup.Jobseeker, OfferGroup.IntroductionProgramme],
        },
        new(Nav, Role.NavContact, OfferKind.Benefit, "Tiltakspengar medan du er på tiltak",
            "Yting til den som er på eit tiltak frå Nav og ikkje har ei anna yting til livsopphald.",
            "Søk til Nav når du begynner på tiltaket.",
            "Nav", "kontaktperson på Nav-kontoret", "Bergen"),
        new(Region, Role.NavCoordinator, OfferKind.Measure, "Mentor på arbeidsplassen",
            "Ein kollega som får betalt for å hjelpe deg med språk og arbeid.", "Arbeidsgivaren søkjer.", "Nav-kontoret",
            "koordinator i Nav fylke", "Vestland")
        {
            Groups = [OfferGroup.Employed, OfferGroup.Apprentice],
        },
        new(Municipality, Role.ProgrammeAdviser, OfferKind.Course, "Arbeidslivskurs for nykomne",
            "Seks veker om norsk arbeidsliv, med besøk i bedrifter.", "Programrådgivaren melder på.", "Programrådgivaren",
            "programrådgivar i kommunen", "Bergen, Alver")
        {
            Starts = "02.05.2022, 05.09.2022", Seats = "24", FreeSeats = "9", Groups = [OfferGroup.IntroductionProgramme],
            Residence = [ResidenceGround.Protection, ResidenceGround.TemporaryProtection, ResidenceGround.FamilyOfProtected],
        },
        new(Centre, Role.Leader, OfferKind.Norwegian, "Norsk A2–B1 på kveldstid",
            "To kveldar i veka for den som er i arbeid. Retta mot norskprøva på B1.", "Meld deg på i ekspedisjonen.",
            "Vaksenopplæringa", "inspektør ved vaksenopplæringa", "Bergen")
        {
            Starts = "10.01.2022, 22.08.2022", Seats = "18", FreeSeats = "4", Levels = [OfferLevel.A2, OfferLevel.B1],
        },
        new(Centre, Role.Leader, OfferKind.Norwegian, "Norsk på nett, A1–A2",
            "Nettundervisning med lærar fire timar i veka, for heile fylket.", "Meld deg på i ekspedisjonen.", "Vaksenopplæringa",
            "inspektør ved vaksenopplæringa", "Vestland")
        {
            Starts = "29.08.2022", Seats = "30", FreeSeats = "12", Levels = [OfferLevel.A1, OfferLevel.A2], Delivery = OfferDelivery.Remote,
        },
        new(Office, Role.Leader, OfferKind.Apprenticeship, "Læreplassar og oppfølging av lærlingar",
            "Vi finn lærebedrifter blant medlemmene, skriv kontrakten og følgjer opp kvar månad.",
            "Fylkeskommunen formidlar søkjarar til oss.",
            "Lærebedrifta", "rådgivar i opplæringskontoret", "Vestland")
        {
            Levels = [OfferLevel.B1, OfferLevel.B2],
        },
        new(OtherCounty, Role.ProjectLead, OfferKind.Class, "Tømrer for voksne med norsk på byggeplassen",
            "Klasse med norskopplæring på byggeplassen. Fire dager i bedrift og en på skole.", "Nav og kommunene henviser.",
            "Fylkeskommunen",
            "rådgiver for voksne i fylkeskommunen", "Trøndelag")
        {
            Starts = "22.08.2022", Seats = "16", FreeSeats = "5", Levels = [OfferLevel.A2, OfferLevel.B1],
        },
        new(OtherMunicipality, Role.Leader, OfferKind.Volunteers, "Språkkafé på biblioteket",
            "Øv deg på norsk sammen med frivillige, hver tirsdag kl. 18.", "Bare møt opp.", "Ingen, alle er velkomne",
            "bibliotekaren", "Trondheim")
        {
            Forgets = true, RemembersInAugust = true,
        },
        new(OtherMunicipality, Role.Leader, OfferKind.Course, "Foreldreveiledning på fire språk",
            "Seks samlinger for foreldre, med tolk.", "Helsestasjonen melder på.", "Kommunen", "helsesykepleier på helsestasjonen",
            "Trondheim")
        {
            Forgets = true,
        },
        new(Region, Role.NavCoordinator, OfferKind.Measure, "Jobbmesse for nykomne",
            "Ein dag der arbeidsgivarar møter arbeidssøkjarar.", "Nav-kontoret melder på.", "Nav-kontoret", "koordinator i Nav fylke",
            "Bergen")
        {
            Starts = "11.05.2022", Withdraws = "Jobbmessa er halden, og det er ikkje sett dag for ei ny.",
        },
    ];

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
    [
        .. All.Select((offer, i) => new StoryAct(StoryTeller.At("03-11 09.00") + i * Between, () => Publish(teller, offer))),
        StoryTeller.On("03-11 09.50", () => teller.Do(Municipality, Role.ProgrammeAdviser, new SaveOffer.Input
        {
            Kind = nameof(OfferKind.Volunteers),
            Title = "Fadrar for nykomne familiar",
            What = "Frivillige som følgjer ein familie det første året.",
        })),
        StoryTeller.On("05-13 09.00", async () =>
        {
            foreach (var offer in All.Where(o => o.Withdraws is not null))
            {
                var (id, version) = await Find(teller, offer);
                await teller.Do(offer.By, offer.As, new WithdrawOffer.Input { Offer = id, Seen = version, Reason = offer.Withdraws });
            }
        }),
        .. Confirming(teller, "06-02 09.00", o => !o.Forgets),
        .. Confirming(teller, "08-22 09.00", o => !o.Forgets || o.RemembersInAugust),
        .. Confirming(teller, "2022-11-14 09.00", o => !o.Forgets || o.RemembersInAugust),
        .. Confirming(teller, "2023-02-06 09.00", o => !o.Forgets || o.RemembersInAugust),
    ];

    private static async Task Publish(StoryTeller teller, Told offer)
    {
        var id = await teller.Do(offer.By, offer.As, new SaveOffer.Input
        {
            Kind = offer.Kind.ToString(),
            Title = offer.Title,
            What = offer.What,
            HowToGetIn = offer.HowToGetIn,
            WhoDecides = offer.WhoDecides,
            Contact = offer.Contact,
            Places = offer.Places,
            Starts = offer.Starts,
            Seats = offer.Seats,
            FreeSeats = offer.FreeSeats,
            Levels = [.. offer.Levels.Select(l => l.ToString())],
            Groups = [.. offer.Groups.Select(g => g.ToString())],
            Residence = [.. offer.Residence.Select(r => r.ToString())],
            Delivery = offer.Delivery.ToString(),
        });
        await teller.Do(offer.By, offer.As, new PublishOffer.Input { Offer = id, Seen = (await Find(teller, offer)).Version });
    }

    private static IEnumerable<StoryAct> Confirming(StoryTeller teller, string when, Func<Told, bool> does)
    {
        yield return StoryTeller.On(when, async () =>
        {
            foreach (var offer in All.Where(o => o.Withdraws is null && does(o)))
            {
                var (id, version) = await Find(teller, offer);
                await teller.Do(offer.By, offer.As, new ConfirmOffer.Input { Offer = id, Seen = version });
            }
        });
    }

    private static async Task<(OfferId Id, int Version)> Find(StoryTeller teller, Told offer)
    {
        var found = await teller.Read(db => db.Rows<Offer>().All(Because.StoryIsTold).Where(o => o.Title == offer.Title)
            .Select(o => new { o.Id, o.Version }).SingleAsync());
        return (found.Id, found.Version);
    }

    /// <summary>An offer as its owner tells it.</summary>
    private sealed record Told(
        string By, Role As, OfferKind Kind, string Title, string What, string HowToGetIn, string WhoDecides, string Contact, string Places)
    {
        public string? Starts { get; init; }

        public string? Seats { get; init; }

        public string? FreeSeats { get; init; }

        public IReadOnlyList<OfferLevel> Levels { get; init; } = [];

        public IReadOnlyList<OfferGroup> Groups { get; init; } = [];

        public IReadOnlyList<ResidenceGround> Residence { get; init; } = [];

        public OfferDelivery Delivery { get; init; }

        /// <summary>Nobody confirms it in June.</summary>
        public bool Forgets { get; init; }

        public bool RemembersInAugust { get; init; }

        /// <summary>Why it is withdrawn in May; null where it is not.</summary>
        public string? Withdraws { get; init; }
    }
}
