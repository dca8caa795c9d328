using Microsoft.EntityFrameworkCore;
using Samlop.Access.Demonstrating;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Cases.Journal;
using Samlop.Grants.Apply;
using Samlop.Grants.Apply.Partners;
using Samlop.Grants.Calls;
using Samlop.Grants.Catalogue;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Time;
using Samlop.Questionnaires;

namespace Samlop.Grants.Demonstrating;

/// <summary>The counties apply: two early, one the day before the deadline, one on the last afternoon, and one seconds too late.</summary>
internal sealed class ApplyingStory(FileStore files) : IStoryPart
{
    private const int Year = 2022;

    public IEnumerable<StoryAct> Acts(StoryTeller teller)
    {
        yield return Begin(teller, "02-10 09.05", StoryCounty.SoriaMoria);
        yield return Rest(teller, "02-21 13.20", StoryCounty.SoriaMoria);
        yield return StoryTeller.On("02-22 10.00", () => Letter(teller, StoryCounty.SoriaMoria));
        yield return Ask(teller, "03-03 15.00", StoryCounty.SoriaMoria, "04.03.2022");
        yield return Confirm(teller, "03-04 10.00", StoryCounty.SoriaMoria);
        yield return Send(teller, "03-07 09.12", StoryCounty.SoriaMoria);
        yield return StoryTeller.On("03-07 09.30", () => Delegate(teller, StoryCounty.SoriaMoria));
        yield return StoryTeller.On("03-16 09.00", () => SendIn(teller, StoryCounty.SoriaMoria));

        yield return Begin(teller, "02-15 12.15", StoryCounty.Eventyrdal);
        yield return Rest(teller, "03-01 14.30", StoryCounty.Eventyrdal);
        yield return StoryTeller.On("03-02 09.00", () => AskNav(teller, StoryCounty.Eventyrdal, "07.03.2022"));
        yield return StoryTeller.On("03-04 09.00", () => AnswerForNav(teller, StoryCounty.Eventyrdal, "Per Trollvik"));
        yield return Confirm(teller, "03-07 08.45", StoryCounty.Eventyrdal);
        yield return Send(teller, "03-07 14.40", StoryCounty.Eventyrdal);

        yield return Begin(teller, "02-17 10.10", StoryCounty.Regnbueland);
        yield return Rest(teller, "03-03 11.00", StoryCounty.Regnbueland);
        yield return Confirm(teller, "03-07 15.30", StoryCounty.Regnbueland);
        yield return Send(teller, "03-09 10.05", StoryCounty.Regnbueland);

        yield return Begin(teller, "03-01 09.40", StoryCounty.Måneby);
        yield return Rest(teller, "03-09 18.05", StoryCounty.Måneby);
        yield return Confirm(teller, "03-10 12.00", StoryCounty.Måneby);
        yield return Send(teller, "03-10 15.45", StoryCounty.Måneby);

        yield return Begin(teller, "03-03 08.50", StoryCounty.Sagaland);
        yield return Rest(teller, "03-04 15.10", StoryCounty.Sagaland);
        yield return Ask(teller, "03-09 10.00", StoryCounty.Sagaland, "10.03.2022");
        yield return Confirm(teller, "03-10 23.55", StoryCounty.Sagaland);
        var late = OsloClock.EndOf(new DateOnly(Year, 3, 10)).AddSeconds(7);
        yield return Send(teller, late, StoryCounty.Sagaland);
    }

    private static StoryAct Begin(StoryTeller teller, string when, StoryCounty county) =>
        StoryTeller.On(
            when,
            async () =>
            {
                var call = await teller.Read(db =>
                    db.Rows<Call>()
                        .All(Because.StoryIsTold)
                        .Where(c => c.Number == DemonstrationStory.CallNumber)
                        .Select(c => c.Id)
                        .SingleAsync()
                );
                await teller.Do(county.Lead, Role.ProjectLead, new StartApplication.Input { Call = call });
                await Text(teller, county, "reason", ("text", county.Reason));
                await Text(
                    teller,
                    county,
                    "cooperation",
                    (
                        "structures",
                        "Fylkeskommunen, Nav og fire kommuner har et samarbeidsforum som møtes hver måned. Det skal bli styringsgruppe for forsøket, og opplæringskontoret blir med."
                    )
                );
                await Rows(
                    teller,
                    county,
                    "partners",
                    // One county names its partner in the register, and asks it there.
                    ["nav", county.Nav, "Rekruttering og livsopphold", county == StoryCounty.Eventyrdal ? county.Nav : null],
                    ["employer", "Bedriftsnettverket (oppdiktet)", "Praksis- og læreplasser"]
                );
            }
        );

    private static StoryAct Rest(StoryTeller teller, string when, StoryCounty county) =>
        StoryTeller.On(
            when,
            async () =>
            {
                await Text(
                    teller,
                    county,
                    "methods",
                    (
                        "text",
                        "Vekslingsmodell med to dager på skole og tre i bedrift. Norsk gis parallelt og knyttes til programfagene og til arbeidsoppgavene i bedriften."
                    )
                );
                await Text(
                    teller,
                    county,
                    "experience",
                    ("text", "Et mindre prosjekt med tilrettelagt opplæring for voksne ga nyttige erfaringer med språkstøtte i bedrift.")
                );
                await Rows(
                    teller,
                    county,
                    "trade",
                    [county.Trade, "Bedriftsundersøkelse (oppdiktet tall)", "210 manglende fagfolk", "2021"]
                );
                await Text(
                    teller,
                    county,
                    "trade",
                    ("gender", "Vi rekrutterer bredt og setter av halvparten av plassene til det kjønnet som er underrepresentert i faget.")
                );
                await Text(
                    teller,
                    county,
                    "class",
                    ("size", $"{county.Size}"),
                    ("start", $"{Year}-08"),
                    ("path", "alternation-1-3"),
                    ("school", "Eksempel videregående skole")
                );
                await Text(
                    teller,
                    county,
                    "target",
                    ("group", "Voksne innvandrere i regionen med voksenrett og norsk på A2 eller B1."),
                    ("priority", "Deltakere i introduksjonsprogrammet får tilbud om plass først.")
                );
                await Text(
                    teller,
                    county,
                    "employers",
                    ("recruitment", "Bedriftene er med på intervjuene."),
                    ("testing", "To uker prøvepraksis før opptak.")
                );
                await Text(
                    teller,
                    county,
                    "prior-learning",
                    ("assessment", "Alle med relevant erfaring får tilbud."),
                    ("language", "Tolk og vurdering på morsmål ved behov.")
                );
                await Rows(
                    teller,
                    county,
                    "plan",
                    ["Regional avtale signert", $"15.06.{Year}", "Uklar ansvarsdeling: avklares i styringsgruppen"],
                    ["Klassen starter", $"22.08.{Year}", "For få søkere: rekruttering fra flere kommuner"],
                    ["Fagprøver", "15.06.2026", "Stryk: ekstra veiledning siste halvår"]
                );
                await Rows(
                    teller,
                    county,
                    "budget",
                    [$"{Year}", "cooperation", "Prosjektleder og reiser", "grant", county.FirstYear],
                    [$"{Year}", "teachers", "Språkstøtte", "own", "450 000"],
                    [$"{Year + 1}", "teachers", "Lærer og veileder", "grant", "1 500 000"]
                );
            }
        );

    /// <summary>The Nav region is asked whether it takes part.</summary>
    private static async Task AskNav(StoryTeller teller, StoryCounty county, string due) => await teller.Do(
        county.Lead, Role.ProjectLead,
        new AskPartner.Input
        {
            Application = await teller.ApplicationOf(county.Name),
            Partner = "partners-1",
            Due = due,
            Note = "Vi søker om tilskudd til en klasse fra høsten. Blir dere med?",
        });

    private static async Task AnswerForNav(StoryTeller teller, StoryCounty county, string leader)
    {
        var application = await teller.ApplicationOf(county.Name);
        var ask = await teller.Read(db =>
            db.Rows<PartnerAsk>().All(Because.StoryIsTold).Where(k => k.Application == application).Select(k => k.Id).SingleAsync());
        await teller.Do(leader, Role.Leader, new AnswerPartner.Input
        {
            Ask = ask,
            Joins = AnswerPartner.Yes,
            Words = "Vi blir gjerne med.",
            Promised = "Vi finner kandidater hver måned og følger dem opp (oppdiktet).",
            Seen = "0",
        });
    }

    /// <summary>The project lead hands the application over to the chief executive.</summary>
    private static StoryAct Ask(StoryTeller teller, string when, StoryCounty county, string due) =>
        StoryTeller.On(
            when,
            async () =>
            {
                var director = await teller.Actor(county.Director, Role.ChiefExecutive);
                var application = await teller.ApplicationOf(county.Name);
                await teller.Do(
                    county.Lead,
                    Role.ProjectLead,
                    new AskConfirmation.Input { Application = application, Of = director.User.Value.ToString(), Due = due }
                );
            }
        );

    private static StoryAct Confirm(StoryTeller teller, string when, StoryCounty county) =>
        StoryTeller.On(
            when,
            async () =>
            {
                var id = await teller.ApplicationOf(county.Name);
                var application = await teller.Read(db =>
                    db.Rows<GrantApplication>().All(Because.StoryIsTold).WithAll().SingleAsync(a => a.Id == id)
                );
                await teller.Do(
                    county.Director,
                    Role.ChiefExecutive,
                    new ConfirmApplication.Input
                    {
                        Application = id,
                        Seen = application.ReadContent().Hash(),
                        Stands = true,
                    }
                );
            }
        );

    private static StoryAct Send(StoryTeller teller, string when, StoryCounty county) => Send(teller, StoryTeller.At(when), county);

    private static StoryAct Send(StoryTeller teller, DateTimeOffset at, StoryCounty county) =>
        new(
            at,
            async () =>
                await teller.Do(
                    county.Lead,
                    Role.ProjectLead,
                    new SendApplication.Input { Application = await teller.ApplicationOf(county.Name) }
                )
        );

    /// <summary>The letter of intent of the first partner; that of the other is to come.</summary>
    private async Task Letter(StoryTeller teller, StoryCounty county)
    {
        var content = "Intensjonsavtale (oppdiktet)\n\nNav blir med på rekruttering og livsopphold i forsøket.\n"u8.ToArray();
        var file = await files.Keep(content, "intensjonsavtale-nav.txt", FileKind.Text, CancellationToken.None);
        var input = new AddAttachment.Input
        {
            Application = await teller.ApplicationOf(county.Name),
            Kind = AttachmentKind.LetterFrom("partners-1").Typed,
            Files = [file],
        };
        await teller.Do(county.Lead, Role.ProjectLead, input);
    }

    /// <summary>The letter of intent that was to come, after the application is sent.</summary>
    private async Task SendIn(StoryTeller teller, StoryCounty county)
    {
        var content = "Intensjonsavtale (oppdiktet)\n\nBedriftsnettverket blir med på praksis- og læreplasser i forsøket.\n"u8.ToArray();
        var file = await files.Keep(content, "intensjonsavtale-bedriftsnettverket.txt", FileKind.Text, CancellationToken.None);
        var application = await teller.ApplicationOf(county.Name);
        var place = SupplementFiles.In(application);
        await teller.Do(
            county.Lead,
            Role.ProjectLead,
            new PrepareFile.Input { For = place.Code, Subject = place.Subject, Number = place.Number, Files = [file] }
        );
        await teller.Do(
            county.Lead,
            Role.ProjectLead,
            new SendSupplement.Input
            {
                Application = application,
                Kind = AttachmentKind.LetterFrom("partners-2").Typed,
                Text = "Her er intensjonsavtalen fra bedriftsnettverket, som ikke var klar da vi sendte søknaden.",
            }
        );
    }

    private static async Task Delegate(StoryTeller teller, StoryCounty county)
    {
        var lead = await teller.Actor(county.Lead, Role.ProjectLead);
        await teller.Do(
            county.Director,
            Role.ChiefExecutive,
            new GiveDelegation.Input
            {
                To = lead.User.Value.ToString(),
                Acts = [ConfirmApplication.Act.Code],
                From = $"07.03.{Year}",
                Until = $"25.03.{Year}",
            }
        );
    }

    private static Task Text(StoryTeller teller, StoryCounty county, string part, params (string Key, string Value)[] answers) =>
        Save(
            teller,
            county,
            part,
            input => input.Fields = [.. answers.Select(a => new TypedAnswer { Key = a.Key, Value = a.Value })]
        );

    private static Task Rows(StoryTeller teller, StoryCounty county, string part, params string?[][] rows) =>
        Save(
            teller,
            county,
            part,
            input => input.Rows = [.. rows.Select(cells => new TypedRow { List = ListOf(part), Cells = [.. cells] })]
        );

    /// <summary>Saves over what is there: answers that this save does not speak of are kept, as a form would send them along.</summary>
    private static async Task Save(StoryTeller teller, StoryCounty county, string part, Action<SaveApplicationPart.Input> fill)
    {
        var id = await teller.ApplicationOf(county.Name);
        var saved = await teller.Read(db =>
            db.Rows<ApplicationPart>().All(Because.StoryIsTold).Where(p => p.Application == id && p.Part == part).SingleAsync()
        );
        var input = new SaveApplicationPart.Input
        {
            Application = id,
            Part = part,
            BasedOn = saved.Version,
        };
        var content = saved.Read();
        input.Fields = [.. content.Fields.Select(f => new TypedAnswer { Key = f.Key, Value = f.Value })];
        input.Rows =
        [
            .. from list in ApplicationCatalogue.All.Part(part)!.Questions
            from row in content.Rows(list.Key)
            select new TypedRow
            {
                List = list.Key,
                Code = row.Code,
                Cells = [.. list.Columns.Select(c => row.Cells.GetValueOrDefault(c.Key))],
            },
        ];
        fill(input);
        await teller.Do(county.Lead, Role.ProjectLead, input);
    }

    private static string ListOf(string part) =>
        ApplicationCatalogue.All.Part(part)!.Questions.Single(q => q.Kind == QuestionKind.Rows).Key;
}
