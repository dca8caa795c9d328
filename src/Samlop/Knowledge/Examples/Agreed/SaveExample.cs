using System.Globalization;
using Samlop.Agreements.Agree;
using Samlop.Audit.TwoPerson;
using Samlop.Knowledge.Offers;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Waiting;

namespace Samlop.Knowledge.Examples.Agreed;

/// <summary>A figure, as typed.</summary>
public sealed class TypedFigure
{
    public string? What { get; set; }

    public string? Count { get; set; }

    public string? Per { get; set; }
}

/// <summary>
/// Lagre praksiseksempel: a new one from an agreement, or a draft written on. Half of it may be saved; two who write at the same time see
/// both versions.
/// </summary>
[Process("knowledge.agreed-example.saved"), TellsNobody(Untold.OwnWork)]
public sealed class SaveExample(AppDb db, AgreementsApi agreements, RegisterData register, OsloClock clock)
    : IUseCase<SaveExample.Input, AgreedExampleId>
{
    public static readonly Refusal NobodyPublishes = Refusal.In<AgreedText>(nameof(NobodyPublishes));
    public static readonly Refusal OnlySignedAgreements = Refusal.In<AgreedText>(nameof(OnlySignedAgreements));

    public static Permission Needs => WriteExamples.Needs;

    public sealed class Input : IInput<SaveExample, Input, AgreedExampleId>
    {
        /// <summary>Empty for a new one.</summary>
        public AgreedExampleId Example { get; set; }

        /// <summary>Of a new one.</summary>
        public AgreementId FromAgreement { get; set; }

        /// <summary>The version of the row that the page was made from.</summary>
        public int BasedOn { get; set; }

        public string? Title { get; set; }

        public string? Nature { get; set; }

        public string? TargetGroup { get; set; }

        public string? Wanted { get; set; }

        public string? Partners { get; set; }

        public string? Methods { get; set; }

        public string? Experience { get; set; }

        /// <summary>Names or numbers of counties and municipalities, with commas between.</summary>
        public string? Places { get; set; }

        public List<TypedFigure> Figures { get; set => field = value ?? []; } = [];

        internal void Fill(AgreedExampleContent content, OfferPlaces places)
        {
            (Title, Nature, TargetGroup, Wanted) = (content.Title, content.Nature.ToString(), content.TargetGroup, content.Wanted);
            (Partners, Methods, Experience) = (content.Partners, content.Methods, content.Experience);
            Places = string.Join(", ", content.Places.Select(places.NameOf));
            Figures =
            [
                .. content.Figures.Select(f => new TypedFigure
                {
                    What = f.What,
                    Count = f.Count.ToString(CultureInfo.InvariantCulture),
                    Per = f.Per,
                }),
            ];
        }

        /// <summary>What the agreement says itself; the rest is written.</summary>
        internal void Fill(AgreementTold told, OfferPlaces places)
        {
            (Title, Nature) = (told.Title, nameof(ExampleNature.Running));
            Partners = string.Join("\n", told.Parties.Select(p => p.Name));
            Places = string.Join(", ", told.Parties.Select(p => p.Region).OfType<string>().Distinct().SelectMany(places.Now).Distinct()
                .Select(places.NameOf));
        }
    }

    public async Task<Outcome<AgreedExampleId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var isNew = input.Example == default;
        var written = isNew ? null : await db.Written(input.Example, actor, cancel);
        if (!isNew && written is null) return Refusal.NotFound;
        if (written is not null && written.Example.MayChange(written.Check) is { } no) return no;
        var told = isNew ? await agreements.Signed(input.FromAgreement, actor, cancel) : null;
        if (isNew && told is null) return OnlySignedAgreements;
        var errors = new FieldErrors();
        var content = Read(input, errors);
        if (errors.Any) return errors;
        if (written is not null)
        {
            if (written.Example.Version != input.BasedOn) return Refusal.ChangedByOther;
            if (written.Example.Text == content.Write()) return written.Example.Id;
            written.Example.Save(content, written.Check, actor.User, change.At);
            change.Record(ExampleMoved.Of(written.Example, ExampleStep.Saved));
            return written.Example.Id;
        }

        if (await db.DirectorateFor(clock.Today, cancel) is not { } publisher) return NobodyPublishes;
        var example = new AgreedExample(
            NewId.Of<AgreedExampleId>(change.At), null, told!.Id, publisher, content, actor, change.At);
        db.Add(example);
        db.BeginCheck(example, actor.User);
        change.Record(ExampleMoved.Of(example, ExampleStep.Begun));
        return example.Id;
    }

    internal AgreedExampleContent Read(Input input, FieldErrors errors)
    {
        var title = TypedField.NeededLine(
            input.Title, AgreedExample.TitleLimit, nameof(Input.Title), Phrase.In<AgreedText>(nameof(AgreedText.Error_ExampleTitle)),
            errors);
        TypedReading.RefuseNumbers(title, nameof(Input.Title), errors);
        var nature = TypedField.Choice<ExampleNature>(input.Nature);
        if (nature is null) errors.Add(nameof(Input.Nature), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        string Text(string? typed, string field)
        {
            var text = TypedField.Text(typed, AgreedExample.TextLimit, field, errors) ?? "";
            TypedReading.RefuseNumbers(text, field, errors);
            return text;
        }

        return new(
            title, nature ?? default, Text(input.TargetGroup, nameof(Input.TargetGroup)), Text(input.Wanted, nameof(Input.Wanted)),
            Text(input.Partners, nameof(Input.Partners)), Text(input.Methods, nameof(Input.Methods)),
            Text(input.Experience, nameof(Input.Experience)), PlacesOf(input.Places, errors), FiguresOf(input.Figures, errors));
    }

    private List<string> PlacesOf(string? typed, FieldErrors errors)
    {
        var places = new OfferPlaces(register, clock.Today);
        var numbers = new List<string>();
        foreach (var name in (typed ?? "").Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (places.Find(name) is [var number]) numbers.Add(number);
            else errors.Add(nameof(Input.Places), Phrase.In<AgreedText>(nameof(AgreedText.Error_Place), name));
        }

        if (numbers.Count > AgreedExample.MostPlaces)
            errors.Add(nameof(Input.Places), Phrase.In<AgreedText>(nameof(AgreedText.Error_ManyPlaces), AgreedExample.MostPlaces));
        return [.. numbers.Distinct()];
    }

    private static void RefuseNumbers(string text, string field, string where, FieldErrors errors)
    {
        if (SearchWords.HasElevenDigits(text)) errors.Add(field, Phrase.In<ReadingsText>(nameof(ReadingsText.Error_Number)), where);
    }

    private static List<ExampleFigure> FiguresOf(List<TypedFigure> typed, FieldErrors errors)
    {
        var figures = new List<ExampleFigure>();
        foreach (var (row, at) in typed.Take(AgreedExample.MostFigures).Select((row, at) => (row, at)))
        {
            if (new[] { row.What, row.Count, row.Per }.All(string.IsNullOrWhiteSpace)) continue;
            var where = Sentence.Say(AgreedText.Figure_Row, at + 1);
            string Field(string name) => $"{nameof(Input.Figures)}[{at}].{name}";
            var what = TypedField.Text(row.What, AgreedExample.LineLimit, Field(nameof(row.What)), errors, where) ?? "";
            if (what.Length == 0) errors.Add(Field(nameof(row.What)), Phrase.In<AgreedText>(nameof(AgreedText.Error_FigureWhat)), where);
            RefuseNumbers(what, Field(nameof(row.What)), where, errors);
            var isCount = int.TryParse(row.Count?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count <= AgreedExample.MostCount;
            if (!isCount) errors.Add(Field(nameof(row.Count)), Phrase.In<AgreedText>(nameof(AgreedText.Error_FigureCount)), where);
            var per = TypedField.Text(row.Per, AgreedExample.LineLimit, Field(nameof(row.Per)), errors, where) ?? "";
            if (per.Length == 0) errors.Add(Field(nameof(row.Per)), Phrase.In<AgreedText>(nameof(AgreedText.Error_FigurePer)), where);
            RefuseNumbers(per, Field(nameof(row.Per)), where, errors);
            figures.Add(new(what, count, per));
        }

        return figures;
    }
}
