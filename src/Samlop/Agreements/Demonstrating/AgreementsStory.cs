using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Agreements.Continue;
using Samlop.Agreements.Finance;
using Samlop.Agreements.Promise;
using Samlop.Agreements.Propose;
using Samlop.Agreements.Tables;
using Samlop.Platform.Text;

namespace Samlop.Agreements.Demonstrating;

/// <summary>
/// The agreements of the demonstration: the national one, in force; one of Sagaland that is in force, with a role that nobody holds and a
/// proposal that waits, and a local one begun under it; one of Eventyrdal that waits for signatures; one of Regnbueland that is being
/// written, whose third year lacks money. What the parties expect of each other they say before an agreement is sent.
/// </summary>
internal sealed class AgreementsStory(AgreementContents contents) : IStoryPart
{
    private const string Competence = "Eksempeldirektoratet for kompetanse";
    private const string Labour = "Eksempeldirektoratet for arbeid";
    private const string Union = "Eksempelforbundet";

    private const string Saga = "Sagaland fylkeskommune";
    private const string NavSaga = "Nav Sagaland";
    private const string NavOffice = "Nav Kvadvik";
    private const string Municipality = "Kvadvik kommune";
    private const string Centre = "Kvadvik vaksenopplæringssenter";
    private const string Training = "Opplæringskontoret Saga";
    private const string Company = "Kvadvik Mekaniske AS";

    private const string EventyrdalCounty = "Eventyrdal fylkeskommune";
    private const string Rainbow = "Regnbueland fylkeskommune";

    private static readonly StoryAgreement National =
        new("Nasjonal avtale om forsøk med veien til fagbrev", "Ingrid Eksempelsen", Role.CaseOfficer);

    private static readonly StoryAgreement Sagaland = new("Samarbeidsavtale for Sagaland", "Tor Sagaberg", Role.ProjectLead);
    private static readonly StoryAgreement Local = new("Lokal avtale for Kvadvik", "Hallgeir Kontordal", Role.Leader);
    private static readonly StoryAgreement Eventyrdal = new("Samarbeidsavtale for Eventyrdal", "Lars Askeladdvik", Role.ProjectLead);
    private static readonly StoryAgreement Regnbueland = new("Samarbeidsavtale for Regnbueland", "Fatima Regnbue", Role.CountyCoordinator);

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
        [.. OfTheNation(teller), .. OfSagaland(teller), .. OfKvadvik(teller), .. OfEventyrdal(teller), .. OfRegnbueland(teller)];

    private IEnumerable<StoryAct> OfTheNation(StoryTeller teller) =>
    [
        On("03-03 10.00", () => National.Begin(teller, AgreementKinds.NationalCode, NorwegianForm.Nb, "04.03.2022", "31.12.2027")),
        On("03-03 10.10", () => National.Add(teller,
            (Competence, OrganisationKind.Directorate, 2), (Labour, OrganisationKind.Directorate, 2),
            (Union, OrganisationKind.SocialPartner, 3))),
        On("03-03 10.15", () => National.Expect(teller, "Ingrid Eksempelsen", Role.CaseOfficer, (
            "Vi forvalter tilskuddet og følger opp forsøkene.", "Vi kan gi råd og tilskudd, men ikke pålegge fylkene noe.",
            "At alle svarer fylkene likt.", "Vi samler spørsmålene og svarene."))),
        On("03-03 10.18", () => National.Expect(teller, "Grete Kunnskapsdal", Role.DecisionMaker, (
            "Vi har ansvar for fagopplæring for voksne (oppdiktet).", "Vi veileder, men fatter ikke vedtak for fylkene.",
            "At erfaringene blir delt.", "Vi publiserer det som forsøkene lærer."))),
        On("03-03 10.21", () => National.Expect(teller, "Halvor Arbeidsvik", Role.DecisionMaker, (
            "Vi styrer regionene og kontorene våre (oppdiktet).", "Vi bestemmer tiltakene, ikke opplæringen.",
            "At vi får vite om endringer tidlig.", "Vi ber regionene om å delta."))),
        On("03-03 10.24", () => National.Expect(teller, "Rita Tariffsen", Role.Leader, (
            "Vi organiserer arbeidstakere og lærlinger (oppdiktet).", "Vi binder ikke enkeltbedrifter.",
            "At lønn og vilkår er avklart før læretiden.", "Vi finner bedrifter som vil være med."))),
        On("03-03 10.30", () => National.Write(teller,
            ("support", "Partene svarer på spørsmål fra fylkene innen ti virkedager, og møter fylkene samlet to ganger i året.",
                AddDemonstrationPeople.Directorate),
            ("sharing", "Det som forsøkene lærer, legges fram på den årlige samlingen og publiseres åpent.", Competence),
            ("signals", "Partene stemmer av hva de ber sine egne om, før brevene sendes.", Labour))),
        On("03-03 14.00", () => National.Send(teller, contents)),
        On("03-03 15.00", () => National.Sign(teller, "Beate Oppdiktet", Role.DecisionMaker, "avdelingsdirektør")),
        On("03-04 09.00", () => National.Sign(teller, "Grete Kunnskapsdal", Role.DecisionMaker, "avdelingsdirektør")),
        On("03-04 09.30", () => National.Sign(teller, "Halvor Arbeidsvik", Role.DecisionMaker, "avdelingsdirektør")),
        On("03-04 12.00", () => National.Sign(teller, "Rita Tariffsen", Role.Leader, "leder")),
    ];

    private IEnumerable<StoryAct> OfSagaland(StoryTeller teller) =>
    [
        On("03-14 09.00", () => Sagaland.Begin(teller, AgreementKinds.RegionalCode, NorwegianForm.Nn, "01.04.2022", "31.12.2026")),
        On("03-14 09.20", () => Sagaland.Add(teller,
            (NavSaga, OrganisationKind.NavRegion, 1), (NavOffice, OrganisationKind.NavOffice, 1),
            (Municipality, OrganisationKind.Municipality, 1), (Centre, OrganisationKind.AdultEducationCentre, 1),
            (Training, OrganisationKind.TrainingOffice, 1), (Company, OrganisationKind.Company, 1))),
        On("03-14 13.00", () => Sagaland.Expect(teller, "Tor Sagaberg", Role.ProjectLead, (
            "Vi har ansvaret for vidaregåande opplæring for vaksne.", "Vi kan ikkje dekkje livsopphald.",
            "At Nav og kommunen avklarar livsopphald før klassen startar.", "Vi gir opplæringa og koordinerer arbeidet."))),
        On("03-15 09.30", () => Sagaland.Expect(teller, "Signe Vegvik", Role.NavCoordinator, (
            "Vi leier Nav-kontora i fylket.", "Kvart kontor gjer eigne vedtak om tiltak.",
            "At vi får planane for klassane i god tid.", "Vi har éin koordinator for alle kontora."))),
        On("03-15 10.00", () => Sagaland.Expect(teller, "Runa Samtalevik", Role.NavContact, (
            "Vi følgjer opp deltakarane i Kvadvik.", "Vi treng samtykke for å dele opplysningar.",
            "At senteret melder frå om fråvær same dag.", "Vi har kontortid på senteret éin dag i veka."))),
        On("03-15 11.00", () => Sagaland.Expect(teller, "Ylva Bygdesdotter", Role.Leader, (
            "Vi har introduksjonsprogrammet og flyktningtenesta.", "Vi kan ikkje gi stønad etter at programmet er over.",
            "At fylket tek inn kandidatar frå oss.", "Vi stiller to praksisplassar."))),
        On("03-15 12.00", () => Sagaland.Expect(teller, "Embla Læresen", Role.Leader, (
            "Vi gir norskopplæring for vaksne.", "Vi har plass til 20 deltakarar.",
            "At bedriftene seier kva ord deltakarane treng.", "Vi gir norsk heile løpet."))),
        On("03-16 09.00", () => Sagaland.Expect(teller, "Tyra Kontrakt", Role.Leader, (
            "Vi følgjer opp lærlingar og bedrifter.", "Bedriftene vel sjølve kven dei tek inn.",
            "At kandidatane er kartlagde.", "Vi skaffar læreplassar og kursar rettleiarar."))),
        On("03-16 09.30", () => Sagaland.Expect(teller, "Frode Verkstad", Role.CompanyManager, (
            "Vi er ei mekanisk bedrift med 40 tilsette.", "Vi kan ha fire deltakarar samtidig.",
            "At det er éin å ringje til.", "Vi garanterer fire plassar."))),
        On("03-16 10.30", () => Sagaland.AnswerPrinciples(teller,
            "Deltakaren går til koordinatoren på senteret, som kjenner alle partane.",
            "Leiarmøtet ser på erfaringane kvart halvår og skriv dei ned.")),
        On("03-16 10.00", () => Sagaland.Write(teller,
            ("recruiting", "Nav og kommunen finn kandidatar saman, og informerer dei på same møtet. Alle blir kartlagde før søknad.",
                NavOffice),
            ("places", "Kommunen og bedriftene stiller praksisplassar i tre år og læreplass i det fjerde.", Training),
            ("livelihood", "Nav og kommunen lagar ein plan for livsopphald for kvar deltakar før klassen startar.", NavSaga),
            ("norwegian", "Norskopplæringa følgjer heile løpet, to dagar i veka det første året.", Centre),
            ("guidance", "Kvar bedrift har ein fast rettleiar, som møter faglæraren kvar månad.", Saga),
            ("division", "Fylkeskommunen har ansvar for opplæringa, Nav for oppfølginga utanfor skulen.", Saga))),
        On("03-16 11.00", () => Sagaland.WriteTasks(teller,
            ("companies", Training), ("participants", NavOffice), ("suitability", NavOffice), ("admission", Saga), ("norwegian", Centre),
            ("follow-up", NavOffice), ("company-follow-up", Training))),
        On("03-17 09.00", () => Sagaland.Meet(teller,
            "Leiarmøtet", "Leiarane ser på resultata, og avgjer det som partane ikkje blir samde om.",
            Saga, NavSaga, NavOffice, Municipality, Centre, Training, Company)),
        On("03-17 09.30", () => Sagaland.Have(teller, AgreedRoleKinds.OverallCode, Saga, "100")),
        On("03-17 09.40", () => Sagaland.Have(teller, AgreedRoleKinds.NavContactCode, NavOffice, "50")),
        On("03-17 09.50", () => Sagaland.Have(teller, AgreedRoleKinds.InstitutionCode, Centre, "20")),
        On("03-18 10.00", () => Sagaland.WriteRows(teller, SheetCodes.Guarantees, PromiseForm.List, [],
            [$"@{Company}", "Industrimekanikerfaget", "4", "2022", "2024", "2025", "2026"])),
        On("03-21 09.00", () => Sagaland.Send(teller, contents)),
        On("03-22 09.00", () => Sagaland.Sign(teller, "Unni Kvadsletta", Role.ChiefExecutive, "fylkeskommunedirektør")),
        On("03-23 09.00", () => Sagaland.Sign(teller, "Brage Navnestad", Role.Leader, "direktør")),
        On("03-24 09.00", () => Sagaland.Sign(teller, "Hallgeir Kontordal", Role.Leader, "Nav-leiar")),
        On("03-25 09.00", () => Sagaland.Sign(teller, "Ylva Bygdesdotter", Role.Leader, "kommunedirektør")),
        On("03-25 10.00", () => Sagaland.Sign(teller, "Embla Læresen", Role.Leader, "rektor")),
        On("03-28 09.00", () => Sagaland.Sign(teller, "Tyra Kontrakt", Role.Leader, "dagleg leiar")),
        On("03-28 10.00", () => Sagaland.Sign(teller, "Frode Verkstad", Role.CompanyManager, "dagleg leiar")),
        Sagaland.WhenSigned("04-01 09.00", teller, () => Sagaland.Offer(
            teller, AgreedRoleKinds.OverallCode, ("Tor Sagaberg", Role.ProjectLead), ("Tor Sagaberg", Role.ProjectLead))),
        Sagaland.WhenSigned("04-01 09.10", teller, () => Sagaland.Offer(
            teller, AgreedRoleKinds.NavContactCode, ("Hallgeir Kontordal", Role.Leader), ("Runa Samtalevik", Role.NavContact))),
        Sagaland.WhenSigned("04-04 08.30", teller, () =>
            Sagaland.Accept(teller, AgreedRoleKinds.OverallCode, "Tor Sagaberg", Role.ProjectLead)),
        Sagaland.WhenSigned("04-04 09.00", teller, () =>
            Sagaland.Accept(teller, AgreedRoleKinds.NavContactCode, "Runa Samtalevik", Role.NavContact)),
        Sagaland.WhenSigned("04-06 10.00", teller, () => Sagaland.Promise(
            teller, AgreedRoleKinds.NavContactCode, "Kalle alle kandidatane inn til informasjonsmøte", "15.06.2022",
            "Runa Samtalevik", Role.NavContact)),
        Sagaland.WhenSigned("05-23 10.00", teller, async () => await teller.Do("Signe Vegvik", Role.NavCoordinator, new ProposeChange.Input
        {
            Agreement = await Sagaland.Id(teller),
            Topic = AgreementTopics.Norwegian.Code,
            Text = "Norskopplæringa følgjer heile løpet, tre dagar i veka det første året og éin dag i veka etter det.",
            Why = "Bedriftene ber om meir norsk før den første praksisen.",
        })),
    ];

    private static IEnumerable<StoryAct> OfKvadvik(StoryTeller teller) =>
    [
        On("04-11 09.00", async () =>
            await Local.Begin(teller, AgreementKinds.LocalCode, NorwegianForm.Nn, "01.08.2022", "31.12.2026", await Sagaland.Id(teller))),
        On("04-11 09.10", () => Local.Add(teller, (Centre, OrganisationKind.AdultEducationCentre, 1))),
        On("04-11 09.30", () => Local.Write(teller,
            ("who", "Runa Samtalevik ved Nav og kontaktlæraren ved senteret.", NavOffice))),
    ];

    private IEnumerable<StoryAct> OfEventyrdal(StoryTeller teller) =>
    [
        On("04-19 09.00", () => Eventyrdal.Begin(teller, AgreementKinds.RegionalCode, NorwegianForm.Nn, "01.08.2022", "31.12.2026")),
        On("04-19 09.20", () => Eventyrdal.Add(teller,
            ("Nav Eventyrdal", OrganisationKind.NavRegion, 1), ("Trollbygda kommune", OrganisationKind.Municipality, 2),
            ("Opplæringskontoret Eventyr", OrganisationKind.TrainingOffice, 2))),
        On("04-19 10.00", () => Eventyrdal.Expect(teller, "Lars Askeladdvik", Role.ProjectLead, (
            "Vi har ansvaret for opplæringa.", "Vi gjer ikkje vedtak om livsopphald.",
            "At Nav finn kandidatar kvar månad.", "Vi leier arbeidet."))),
        On("04-19 11.00", () => Eventyrdal.Expect(teller, "Per Trollvik", Role.Leader, (
            "Vi leier Nav-kontora i fylket.", "Vi følgjer regelverket for tiltak.",
            "At deltakarane er kartlagde.", "Vi følgjer opp deltakarane."))),
        On("04-19 12.00", () => Eventyrdal.Expect(teller, "Eli Haugtussa", Role.Leader, (
            "Vi har introduksjonsprogrammet.", "Vi har ikkje eigne læreplassar i faget.",
            "At vi får vite kven som får plass.", "Vi avklarar livsopphald før oppstart."))),
        On("04-20 09.00", () => Eventyrdal.Expect(teller, "Nils Nissedal", Role.Leader, (
            "Vi følgjer opp lærlingar.", "Bedriftene tek inn dei dei vil.",
            "At norsk blir gitt på arbeidsplassen.", "Vi skaffar plassar."))),
        On("04-20 10.30", () => Eventyrdal.AnswerPrinciples(teller, "Deltakaren går til rettleiaren sin, og elles til Nav.")),
        On("04-20 10.00", () => Eventyrdal.Write(teller,
            ("recruiting", "Nav melder frå om aktuelle kandidatar kvar månad.", "Nav Eventyrdal"),
            ("places", "Opplæringskontoret skaffar praksisplassar og læreplassar.", "Opplæringskontoret Eventyr"),
            ("livelihood", "Kommunen avklarer livsopphald før oppstart.", "Trollbygda kommune"),
            ("norwegian", "Norsk blir gitt på arbeidsplassen éin dag i veka.", EventyrdalCounty),
            ("guidance", "Rettleiarane møtest fire gonger i året.", "Opplæringskontoret Eventyr"),
            ("division", "Nav følgjer opp deltakaren, fylkeskommunen følgjer opp opplæringa.", "Nav Eventyrdal"))),
        On("04-20 11.00", () => Eventyrdal.Meet(teller,
            "Styringsgruppa", "Gruppa følgjer opp avtalen.",
            EventyrdalCounty, "Nav Eventyrdal", "Trollbygda kommune", "Opplæringskontoret Eventyr")),
        On("04-20 11.10", () => Eventyrdal.Have(teller, AgreedRoleKinds.OverallCode, EventyrdalCounty, "60")),
        On("04-25 09.00", () => Eventyrdal.Send(teller, contents)),
        On("04-26 09.00", () => Eventyrdal.Sign(teller, "Maren Prinsessedal", Role.ChiefExecutive, "fylkeskommunedirektør")),
        On("04-27 09.00", () => Eventyrdal.Sign(teller, "Per Trollvik", Role.Leader, "direktør")),
    ];

    private static IEnumerable<StoryAct> OfRegnbueland(StoryTeller teller) =>
    [
        On("03-28 12.00", () => Regnbueland.Begin(teller, AgreementKinds.RegionalCode, NorwegianForm.Nb, "01.08.2022", "31.12.2025")),
        On("03-28 12.20", () => Regnbueland.Add(teller,
            ("Nav Regnbueland", OrganisationKind.NavRegion, 1), ("Regnvik kommune", OrganisationKind.Municipality, 1),
            ("Regnbuebygg AS", OrganisationKind.Company, 1))),
        On("03-28 14.00", () => Regnbueland.Expect(teller, "Fatima Regnbue", Role.CountyCoordinator, (
            "Vi koordinerer fagopplæringen for voksne i fylket.", "Vi kan ikke love penger før fylkestinget har vedtatt budsjettet.",
            "At alle sier hva de kan betale.", "Vi skriver avtalen og kaller inn til møter."))),
        On("03-29 10.00", () => Regnbueland.Write(teller,
            ("recruiting", "Regnvik kommune og Nav rekrutterer sammen fra introduksjonsprogrammet.", "Regnvik kommune"),
            ("places", "Regnbuebygg AS tar imot fire deltakere i praksis.", "Regnbuebygg AS"))),
        On("03-29 11.00", () => Regnbueland.WriteRows(teller, SheetCodes.Needs, SheetCodes.Needs,
            [new() { Key = FinanceForm.From, Value = "2022" }, new() { Key = FinanceForm.To, Value = "2024" }],
            ["2022", FinanceCodes.Teaching, null, "900 000"], ["2023", FinanceCodes.Teaching, null, "1 800 000"],
            ["2024", FinanceCodes.Teaching, null, "1 800 000"], ["2023", FinanceCodes.LanguageSupport, null, "300 000"],
            ["2024", FinanceCodes.LanguageSupport, null, "300 000"])),
        On("03-29 11.30", () => Regnbueland.WriteRows(teller, SheetCodes.Shares, SheetCodes.Shares, [],
            ["2022", FinanceCodes.Teaching, FinanceCodes.All, $"@{Rainbow}", "county-budget", "900 000", null, "decided", "Fylkestinget"],
            ["2023", FinanceCodes.Teaching, FinanceCodes.All, $"@{Rainbow}", "county-budget", "1 800 000", null, "decided", "Fylkestinget"],
            ["2023", FinanceCodes.LanguageSupport, FinanceCodes.All, "@Nav Regnbueland", "nav-measure", "300 000", null, "decided",
                "Direktøren"],
            ["2024", FinanceCodes.Teaching, FinanceCodes.All, $"@{Rainbow}", "county-budget", "1 800 000", null, "promised", "Fylkestinget",
                "14.12.2022"],
            ["2024", FinanceCodes.LanguageSupport, FinanceCodes.All, "@Nav Regnbueland", "nav-measure", "300 000", null, "asked"])),
    ];

    private static StoryAct On(string when, Func<Task> act) => StoryTeller.On(when, act);
}
