using FsCheck;
using FsCheck.Fluent;
using Samlop.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Calls;

/// <summary>Laws of a call's content: what is kept is what was written, and a difference is told from both sides alike.</summary>
public class CallPropertyTests
{
    private static readonly Arbitrary<CallContent> Content = CallSamples.AnyContent.ToArbitrary();

    private static readonly Arbitrary<(CallContent Before, CallContent After)> Two =
        CallSamples.AnyContent.Zip(CallSamples.AnyContent, (before, after) => (before, after)).ToArbitrary();

    [Fact]
    public void Difference_OfTheSame_IsNone() =>
        Prop.ForAll(Content, content => !CallDifference.Between(content, content).Any()).ShouldHold();

    [Fact, Requirement("C-01")]
    public void Difference_IsNone_OnlyWhereNothingDiffers() => Prop.ForAll(Two, two =>
        CallDifference.Between(two.Before, two.After).Any() == (two.Before.Written() != two.After.Written())).ShouldHold();

    [Fact]
    public void Difference_ToldTheOtherWay_IsTheSameTurnedRound() => Prop.ForAll(Two, two =>
    {
        var there = CallDifference.Between(two.Before, two.After).Select(Told);
        var back = CallDifference.Between(two.After, two.Before).Select(d => Told(Turned(d)));
        back.Order().ShouldBe(there.Order());
    }).ShouldHold();

    [Fact]
    public void Difference_IsToldInTheOrderOfTheCall() => Prop.ForAll(Two, two =>
    {
        var places = CallDifference.Between(two.Before, two.After).Select(d => (PlaceOf(d.Part), Array.IndexOf(d.Part.Fields,
            d.Field))).ToList();
        places.ShouldBe(places.Order());
    }).ShouldHold();

    [Fact]
    public void Difference_FromNothing_AddsAllThatIsThere() => Prop.ForAll(Content, content =>
    {
        var nothing = new CallContent(new Dictionary<string, CallPartContent>());
        var added = CallDifference.Between(nothing, content).ToList();
        added.ShouldAllBe(d => d.Kind == DifferenceKind.Added && d.Before == null && d.After != null);
        added.Count.ShouldBe(content.Parts.Values.Sum(p => p.Fields.Count + p.Lists.Values.Sum(rows => rows.Count)));
    }).ShouldHold();

    [Fact]
    public void Content_ThatIsWritten_IsReadBackAsItWas() => Prop.ForAll(Content, content =>
        content.Parts.Values.All(part => CallPartContent.Read(part.Write()).Write() == part.Write())).ShouldHold();

    [Fact]
    public void Row_WithItsCellsInAnyOrder_IsWrittenTheSame()
    {
        var cells = new[] { ("year", "2022"), ("amount", "5"), ("cost", "other") };
        string Written(IEnumerable<(string Key, string Value)> inOrder)
        {
            var content = CallPartContent.Empty;
            content.Lists["lines"] = [new CallRow("lines-1", inOrder.ToDictionary(c => c.Key, c => c.Value))];
            return content.Write();
        }

        Written(cells.Reverse()).ShouldBe(Written(cells));
        Written(cells.OrderBy(c => c.Item2)).ShouldBe(Written(cells));
    }

    [Fact]
    public void Fields_FilledInAnyOrder_AreWrittenTheSame() => Prop.ForAll(
        Gen.Shuffle<string>(["a", "b", "c", "d", "å", "Z"]).ToArbitrary(),
        keys =>
        {
            var (one, other) = (CallPartContent.Empty, CallPartContent.Empty);
            foreach (var key in keys) one.Fields[key] = $"om {key}";
            foreach (var key in keys.Reverse()) other.Fields[key] = $"om {key}";
            return one.Write() == other.Write();
        }).ShouldHold();

    [Fact]
    public void Part_IsSavedOnlyOverTheVersionThatWasRead() => Prop.ForAll(
        Gen.ListOf(Gen.Choose(0, 6)).ToArbitrary(),
        tries =>
        {
            var version = CallSamples.ACall().Begin("Forsøk", CallSamples.At);
            var saved = 0;
            foreach (var basedOn in tries)
            {
                var before = version.ReadContent().Written();
                var content = CallPartContent.Empty;
                content.Fields["text"] = $"Skrevet over {basedOn} etter {saved}";
                var taken = version.Save("purpose", content, basedOn, CallSamples.Writer, CallSamples.At);

                taken.ShouldBe(basedOn == saved);
                if (taken) saved++;
                else version.ReadContent().Written().ShouldBe(before);
            }

            (version.Parts.SingleOrDefault()?.Version ?? 0).ShouldBe(saved);
        }).ShouldHold();

    [Fact]
    public void Value_ShownInItsField_IsReadBackAsItself() => Prop.ForAll(Content, content =>
    {
        foreach (var part in CallStructure.Parts)
        {
            var written = content.Part(part.Key);
            var input = new SaveCallPart.Input();
            foreach (var field in part.Fields)
            {
                if (written.Text(field.Key) is { } text) input.Fields.Add(new()
                {
                    Key = field.Key,
                    Value = CallWording.Typed(field.Kind,
                    text)
                });
                foreach (var row in written.Rows(field.Key)) input.Rows.Add(Shown(field, row));
            }

            var (read, errors) = new TypedCallPart(part, input).Read();
            errors.All.ShouldBeEmpty();
            read.Write().ShouldBe(written.Write());
        }
    }).ShouldHold();

    private static SaveCallPart.TypedRow Shown(CallField field, CallRow row)
    {
        string? Cell(int at) => at < field.Columns.Length ? CallWording.Typed(field.Columns[at].Kind, row.Cell(field.Columns[at].Key))
            : null;
        return new() { List = field.Key, Code = row.Code, First = Cell(0), Second = Cell(1), Third = Cell(2) };
    }

    private static Difference Turned(Difference one) => one with
    {
        Kind = one.Kind switch
        {
            DifferenceKind.Added => DifferenceKind.Removed,
            DifferenceKind.Removed => DifferenceKind.Added,
            _ =>
            DifferenceKind.Changed
        },
        Before = one.After,
        After = one.Before,
    };

    private static string Told(Difference one) => $"{one.Part.Key}.{one.Field.Key} {one.Kind}: {one.Before} -> {one.After}";

    private static int PlaceOf(CallPartDefinition part) => CallStructure.Parts.TakeWhile(p => p != part).Count();
}
