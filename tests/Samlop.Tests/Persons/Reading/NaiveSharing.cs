using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Reading;

/// <summary>
/// The rule once more, written from the law's own order and not from the program: slow, plain, and with the table read anew. It shares the rows
/// of a person with the program, and nothing of how they are decided.
/// </summary>
internal static class NaiveSharing
{
    private static readonly string[][] Table = [.. File.ReadLines(Repository.At("content", "sharing", "rows.tsv")).Skip(1).Select(line => line.Split('\t'))];

    private static readonly string[] PublicParties =
    [
        "municipality refugee service", "county adult education/school", "municipal adult education", "career centre", "county coordinator", "IMDi",
        "NAV office (state part)", "NAV office (municipal social services)", "NAV region/measures unit",
    ];

    private static readonly string[] Closed = ["company", "supervisor in company", "training office", "voluntary organisation/mentor"];

    /// <summary>Answer and ground, as the contract writes them: "Seen Basis".</summary>
    public static string Decide(Question q)
    {
        var (person, by) = (q.Person, q.By);
        var today = by.Moment.Day;
        bool Within(DateOnly from, DateOnly? last) => !(from > today) && !(last is not null && last.Value < today);

        // 1: the person.
        if (Word(by.For.Kind) == "participant self" && person.Users.Exists(u => u.User.Equals(by.User) && Within(u.From, u.To)))
        {
            foreach (var order in person.Orders)
            {
                if (order.Kind == OrderKind.Withholding && Within(order.From, order.Until) && order.Categories.Contains(by.Category)) return "NotSeen None";
            }

            return q.MentionsAnother ? "SeenMasked Self" : "Seen Self";
        }

        // 2: protected.
        var named = person.NamedViewers.Where(n => Within(n.From, n.To)).Select(n => n.User).ToHashSet();
        if (person.Gradings.Exists(g => Within(g.From, g.To)) && !named.Contains(by.User)) return "NotSeen None";

        // 3: membership, kin, statement.
        if (!by.IsMember) return "NotSeen None";
        if (person.Relations.Where(r => !(r.EndedAt <= by.Moment.Start)).Select(r => r.User).Contains(by.User)) return "NotSeen None";
        var reader = Word(by.ReaderKind);
        if (Closed.Contains(reader))
        {
            var confirmed = person.Statements.Where(s => s.User.Equals(by.User) && s.Organisation.Equals(by.For.Organisation)).ToList();
            if (confirmed.TrueForAll(s => s.At > by.Moment.Last)) return "NotSeen None";
            var each = person.Ties.Where(t => new Body(t.BodyKind, t.Body) == by.For && Within(t.From, t.To) && (t.User ?? by.User).Equals(by.User));
            if (each.Any(t => !confirmed.Exists(s => s.Tie.Equals(t.Id) && s.At <= by.Moment.Last))) return "NotSeen None";
        }

        // 4: the tie.
        var ties = person.Ties.Where(t => new Body(t.BodyKind, t.Body) == by.For).Where(t => Within(t.From, t.To)).ToList();
        if (!ties.Exists(t => t.User is null || t.User.Value.Equals(by.User))) return "NotSeen None";

        var owner = new Body(q.OwnerKind, q.Owner);
        var consents = person.Consents
            .Where(c => new Body(c.ReceiverKind, c.Receiver) == by.For && c.Category == by.Category && c.Purpose == by.Purpose)
            .Where(c => c.Owner is null || new Body(c.OwnerKind!.Value, c.Owner.Value) == owner)
            .Where(c => Within(c.From, c.Until) && !(c.WithdrawnAt <= by.Moment.Last))
            .Where(c => c.Way != ConsentWay.Paper || PaperLies(c.Scans))
            .ToList();
        var cell = Cell(Word(q.OwnerKind), reader, WordsOf<PersonCategory>.For(by.Category), WordsOf<SharingPurpose>.For(by.Purpose), today, owner == by.For);
        bool Any(string answer, params string[] without) => cell.Exists(row => row[4] == answer && row[9].Split(' ', StringSplitOptions.RemoveEmptyEntries).All(code => without.Contains(code) || Met(code, row[5])));

        // 5: closed facts.
        var address = by.Category == PersonCategory.ProtectedAddress;
        if (q.UnderHealthPersonnelAct || q.AboutAnother)
        {
            if (address) return "NotSeen None";
            var suited = consents.Where(c => c.IsToHealthPersonnel || !q.UnderHealthPersonnelAct).Where(c => c.NamesChild || !q.AboutAnother);
            return suited.Any() ? "Seen Consent" : "NotSeen None";
        }

        if (address) return Any("ToClarify") ? "ToClarify None" : "NotSeen None";

        // 6: own body.
        if (owner == by.For) return "Seen Basis";

        // 7: the rows.
        var opening = cell.FindAll(row => row[4] == "Basis" && Codes(row).All(code => Met(code, row[5])));
        if (opening.Exists(row => !Codes(row).Contains("DECISION") && !Codes(row).Contains("COUNTS"))) return "Seen Basis";
        if (opening.Exists(row => Codes(row).Contains("DECISION"))) return "SeenPseudonymised Basis";
        if (opening.Count > 0) return "Seen Basis";
        if (Any("Consent") && consents.Count > 0) return "Seen Consent";

        // 8, before what 7 would otherwise say: the glass.
        foreach (var glass in person.Glasses)
        {
            var mine = glass.User.Equals(by.User) && new Body(glass.BodyKind, glass.Body) == by.For && reader is not "";
            var hours = glass.From <= by.Moment.Start && by.Moment.Last <= glass.To;
            if (mine && hours && glass.Reason == GlassReason.DangerToLifeOrHealth && glass.Words.Length > 0 && today >= new DateOnly(2021, 7, 1)
                && glass.Categories.Exists(c => c == by.Category)) return "Seen BreakGlass";
        }

        if (Any("ToClarify")) return "ToClarify None";
        if (Any("No")) return "NotSeen None";
        var onlyProgramme = cell.Exists(row => row[4] == "Basis" && Codes(row).Where(code => !Met(code, row[5])).ToList() is { Count: > 0 } failing
            && failing.TrueForAll(code => code is "IN" or "PERMIT"));
        return onlyProgramme && (Met("PERMIT", "") || Met("CITIZEN", "")) ? "ToClarify None" : "NotSeen None";

        bool Met(string code, string section) => code switch
        {
            "NEED" or "UNDECIDED" => true,
            "SELF" => false,
            "INFORMED" => person.Told.Exists(t => new Body(t.OwnerKind, t.Owner) == owner && new Body(t.ReceiverKind, t.Receiver) == by.For && t.Purpose == by.Purpose && t.On <= today && !(t.TakenBackAt <= by.Moment.Last)),
            "IN" => person.Programmes.Exists(p => p.Kind != ProgrammeKind.Other && Within(p.From, p.To)),
            "ASYLUM" => person.Stage == PersonStage.AsylumSeeker,
            "OUT" => !Met("IN", section) && !Met("ASYLUM", section),
            "CITIZEN" => person.Permits.Exists(p => p.Kind == PermitKind.Citizenship && Within(p.From, p.To)),
            "PERMIT" => !Met("CITIZEN", section) && person.Permits.Exists(p => (p.Kind == PermitKind.Citizenship && p.From > today && !(p.To < p.From)) || (p.Kind == PermitKind.Residence && Within(p.From, p.To))),
            "CONSENT" => consents.Count > 0,
            "ORDER" => person.Orders.Exists(o => o.Kind == OrderKind.Order && Mine(o) && o.Section.Length > 0 && section.Contains(o.Section, StringComparison.Ordinal) && Covers(o) && !IsVoid(o)),
            "DEMAND" => person.Orders.Exists(o => o.Kind == OrderKind.Demand && Mine(o) && Covers(o) && Within(o.From, o.Until)),
            "DECISION" => person.Orders.Exists(o => o.Kind == OrderKind.Research && Mine(o) && Within(o.From, o.Until)),
            "MEASURE" => person.Placements.Exists(p => p.NavMeasure && new Body(p.BodyKind, p.Body) == by.For && Within(p.From, p.To)),
            "CONTRACT" => person.Contracts.Exists(c => Within(c.From, c.To) && (c.Body is null || new Body(c.BodyKind!.Value, c.Body.Value) is var with && (with == by.For || with == owner))),
            "COUNTS" => by.Counts,
            "OFFICE" => q.Owner.Equals(by.For.Organisation),
            "THREAD" => q.InThread,
            _ => throw new InvalidDataException(code),
        };

        // The paper itself must lie there from before the moment until after it.
        bool PaperLies(List<ConsentScan> papers)
        {
            foreach (var paper in papers)
            {
                var gone = paper.TakenBackAt ?? DateTimeOffset.MaxValue;
                if (!(paper.AddedAt > by.Moment.Start) && gone > by.Moment.Last) return true;
            }

            return false;
        }

        bool Mine(Order order) => new Body(order.ByKind, order.By) == by.For && order.Categories.Contains(by.Category);

        bool Covers(Order order)
        {
            var day = q.Dated ?? today;
            return order.From <= day && !(order.Until < day);
        }

        bool IsVoid(Order order) => order.Law switch
        {
            OrderLaw.Integration2020 => person.Law == IntegrationLaw.Introduction2003,
            OrderLaw.Introduction2003 => person.Law != IntegrationLaw.Introduction2003 || Word(q.OwnerKind).StartsWith("county ", StringComparison.Ordinal),
            _ => false,
        };
    }

    private static string[] Codes(string[] row) => row[9].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static readonly Dictionary<(string, string, string, string), List<string[]>> Found = [];

    private static List<string[]> Cell(string owner, string reader, string category, string purpose, DateOnly day, bool sameBody)
    {
        if (!Found.TryGetValue((owner, reader, category, purpose), out var rows))
        {
            rows = [.. Table.Where(row => row[2] == category && row[3] == purpose && OwnerIs(row[0], owner) && ReaderIs(row[1], reader, owner))];
            Found[(owner, reader, category, purpose)] = rows;
        }

        return rows.FindAll(row => string.CompareOrdinal(row[6], Iso(day)) <= 0 && (row[7].Length == 0 || string.CompareOrdinal(row[7], Iso(day)) >= 0)
            && !(sameBody && row[1].Contains(" (other ", StringComparison.Ordinal)));
    }

    private static bool OwnerIs(string cell, string owner) =>
        owner.Length > 0 && (cell == owner || cell == "any party" || (cell == "any public party" && PublicParties.Contains(owner)));

    private static bool ReaderIs(string cell, string reader, string owner) => reader.Length > 0 && (cell == reader || cell == "any party"
        || (cell.Split(" (other ") is [var kind, _] && kind == reader && kind == owner));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Word(PartyKind kind) => kind == PartyKind.Other ? "" : WordsOf<PartyKind>.For(kind);
}
