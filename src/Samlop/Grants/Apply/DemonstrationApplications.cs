using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>
/// The demonstration's applications: the made-up counties in different states, by the use cases that people use. One is received seconds after the deadline where the
/// demonstration runs after it; before, that county has a draft.
/// </summary>
internal sealed class DemonstrationApplications(IAppDbSource source, OsloClock clock, DemonstrationActors actors, FileStore files) : IDemonstrationData
{
    private const string Number = "17-2022";

    // What the fictitious counties answer: the trade by its code, the number in the class, what is applied for in the first year.
    private static readonly (string County, string Trade, int Size, string FirstYear, string Reason)[] Stories =
    [
        ("Soria Moria fylkeskommune", "HSHEA3", 18, "1 650 000", "Kommunene hos oss mangler helsefagarbeidere, og mange voksne innvandrere vil inn i yrket."),
        ("Eventyrdal fylkeskommune", "BAANL2", 16, "1 400 000", "Bedriftene i dalen får ikke tak i fagfolk til anleggsarbeid, og ber om å få være med på å lære dem opp."),
        ("Regnbueland fylkeskommune", "HSHEA3", 20, "1 700 000", "Vi har prøvd et liknende løp i liten skala og vil gjøre det til en fast ordning."),
        ("Måneby fylkeskommune", "HSHEA3", 12, "980 000", "Øyene våre trenger fagfolk som blir boende."),
        ("Sagaland fylkeskommune", "BAANL2", 14, "1 250 000", "Industrien etterspør fagarbeidere, og voksenopplæringen har søkere som venter."),
    ];

    private AppDb db = null!;

    public int Order => 20;

    public async Task Add(Runner runner, CancellationToken cancel)
    {
        // Demonstration data is added outside any request, so it opens its own context to read.
        await using var opened = source.Open();
        db = opened;
        var call = await db.Set<Call>().Where(c => c.Number == Number && c.FirstPublishedAt != null).RowsChecked().Select(c => new { c.Id, c.Year, c.ClosesAt }).SingleOrDefaultAsync(cancel);
        if (call is null) return;

        var late = call.ClosesAt is { } closesAt && closesAt <= clock.Now;
        foreach (var (story, index) in Stories.Select((s, i) => (s, i)))
        {
            var lead = await actors.Of(story.County, Role.ProjectLead, cancel);
            var director = await actors.Of(story.County, Role.ChiefExecutive, cancel);
            if (lead is null || director is null) continue;

            var id = (await runner.Run(new StartApplication.Input { Call = call.Id }, lead, cancel: cancel)).Value.Application;
            await Write(runner, lead, id, story, call.Year, whole: index != 3);
            if (index == 0) await Letter(runner, lead, id, cancel);

            // The fourth is a draft; the third is confirmed; the others are sent, the fifth seconds too late where it can be.
            if (index == 3 || (index == 4 && !late)) continue;
            await Confirm(runner, director, id, cancel);
            if (index == 2 && !late) continue;
            var send = new SendApplication.Input { Application = id, ReadAt = !late ? null : index == 4 ? call.ClosesAt!.Value.AddSeconds(7) : call.ClosesAt!.Value.AddHours(-30 - index) };
            _ = (await runner.Run(send, lead, cancel: cancel)).Value;
        }

        await Delegate(runner, cancel);
    }

    private async Task Write(Runner runner, Actor lead, GrantApplicationId id, (string County, string Trade, int Size, string FirstYear, string Reason) story, int year, bool whole)
    {
        await Text(runner, lead, id, "reason", ("text", story.Reason));
        await Text(runner, lead, id, "cooperation", ("structures", "Fylkeskommunen, Nav og fire kommuner har et samarbeidsforum som møtes hver måned. Det skal bli styringsgruppe for forsøket, og opplæringskontoret blir med."));
        await Rows(runner, lead, id, "partners",
            ["nav", $"Nav {story.County.Split(' ')[0]}", "Rekruttering og livsopphold"],
            ["employer", "Bedriftsnettverket (oppdiktet)", "Praksis- og læreplasser"]);
        if (!whole) return;

        await Text(runner, lead, id, "methods", ("text", "Vekslingsmodell med to dager på skole og tre i bedrift. Norsk gis parallelt og knyttes til programfagene og til arbeidsoppgavene i bedriften."));
        await Text(runner, lead, id, "experience", ("text", "Et mindre prosjekt med tilrettelagt opplæring for voksne ga nyttige erfaringer med språkstøtte i bedrift."));
        await Rows(runner, lead, id, "trade", [story.Trade, "Bedriftsundersøkelse (oppdiktet tall)", "210 manglende fagfolk", "2021"]);
        await Text(runner, lead, id, "trade", ("gender", "Vi rekrutterer bredt og setter av halvparten av plassene til det kjønnet som er underrepresentert i faget."));
        await Text(runner, lead, id, "class", ("size", $"{story.Size}"), ("start", $"{year}-08"), ("path", "alternation-1-3"), ("school", "Eksempel videregående skole"));
        await Text(runner, lead, id, "target", ("group", "Voksne innvandrere i regionen med voksenrett og norsk på A2 eller B1."), ("priority", "Deltakere i introduksjonsprogrammet får tilbud om plass først."));
        await Text(runner, lead, id, "employers", ("recruitment", "Bedriftene er med på intervjuene."), ("testing", "To uker prøvepraksis før opptak."));
        await Text(runner, lead, id, "prior-learning", ("assessment", "Alle med relevant erfaring får tilbud."), ("language", "Tolk og vurdering på morsmål ved behov."));
        await Rows(runner, lead, id, "plan",
            ["Regional avtale signert", $"15.06.{year}", "Uklar ansvarsdeling: avklares i styringsgruppen"],
            ["Klassen starter", $"22.08.{year}", "For få søkere: rekruttering fra flere kommuner"],
            ["Fagprøver", "15.06.2026", "Stryk: ekstra veiledning siste halvår"]);
        await Rows(runner, lead, id, "budget",
            [$"{year}", "cooperation", "Prosjektleder og reiser", "grant", story.FirstYear],
            [$"{year}", "teachers", "Språkstøtte", "own", "450 000"],
            [$"{year + 1}", "teachers", "Lærer og veileder", "grant", "1 500 000"]);
    }

    /// <summary>The letter of intent of the first partner; that of the other is to come.</summary>
    private async Task Letter(Runner runner, Actor lead, GrantApplicationId id, CancellationToken cancel)
    {
        var content = "Intensjonsavtale (oppdiktet)\n\nNav blir med på rekruttering og livsopphold i forsøket.\n"u8.ToArray();
        var file = await files.Keep(content, "intensjonsavtale-nav.txt", FileKind.Text, cancel);
        _ = (await runner.Run(new AddAttachment.Input { Application = id, Kind = AttachmentKind.LetterFrom("partners-1").Typed, Received = file }, lead, cancel: cancel)).Value;
    }

    private async Task Text(Runner runner, Actor lead, GrantApplicationId id, string part, params (string Key, string Value)[] answers) =>
        await Save(runner, lead, id, part, input => input.Fields = [.. answers.Select(a => new SaveApplicationPart.TypedAnswer { Key = a.Key, Value = a.Value })]);

    private async Task Rows(Runner runner, Actor lead, GrantApplicationId id, string part, params string[][] rows) =>
        await Save(runner, lead, id, part, input => input.Rows = [.. rows.Select(cells => new SaveApplicationPart.TypedLine { Cells = [.. cells] })]);

    /// <summary>Saves over what is there: answers that this save does not speak of are kept, as a form would send them along.</summary>
    private async Task Save(Runner runner, Actor lead, GrantApplicationId id, string part, Action<SaveApplicationPart.Input> fill)
    {
        var saved = await db.Set<ApplicationPart>().Where(p => p.Application == id && p.Part == part).RowsChecked().SingleAsync();
        var input = new SaveApplicationPart.Input { Application = id, Part = part, BasedOn = saved.Version };
        var content = CallPartContent.Read(saved.Content);
        input.Fields = [.. content.Fields.Select(f => new SaveApplicationPart.TypedAnswer { Key = f.Key, Value = f.Value })];
        input.Rows = [.. content.Lists.SelectMany(l => l.Value).Select(r => new SaveApplicationPart.TypedLine { Code = r.Code, Cells = [.. r.Cells.Values] })];
        fill(input);
        _ = (await runner.Run(input, lead)).Value;
    }

    private async Task Confirm(Runner runner, Actor director, GrantApplicationId id, CancellationToken cancel)
    {
        var application = await db.Set<GrantApplication>().ManageableBy(director).WithAll().SingleAsync(a => a.Id == id, cancel);
        _ = (await runner.Run(new ConfirmApplication.Input { Application = id, Seen = application.ReadContent().Hash(), Stands = true }, director, cancel: cancel)).Value;
    }

    private async Task Delegate(Runner runner, CancellationToken cancel)
    {
        var county = AddDemonstrationPeople.Counties[0];
        if (await actors.Of(county, Role.ProjectLead, cancel) is not { } lead || await actors.Of(county, Role.ChiefExecutive, cancel) is not { } director) return;
        var input = new GiveDelegation.Input { To = lead.Person.Value.ToString(), From = Written.ShortDate(clock.Today), Until = Written.ShortDate(clock.Today.AddDays(14)) };
        _ = (await runner.Run(input, director, cancel: cancel)).Value;
    }
}
