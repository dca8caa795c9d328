using FsCheck.Fluent;
using Samlop.Questionnaires;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Calls;

/// <summary>Laws of a call's content: it is written in one way, and saved only over what was read.</summary>
public class CallPropertyTests
{
    [Fact]
    public void Row_WithItsCellsInAnyOrder_IsWrittenTheSame()
    {
        var cells = new[] { ("year", "2022"), ("amount", "5"), ("cost", "other") };
        string Written(IEnumerable<(string Key, string Value)> inOrder)
        {
            var content = Answers.Empty;
            content.Lists["lines"] = [new AnswerRow("lines-1", inOrder.ToDictionary(c => c.Key, c => c.Value))];
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
            var (one, other) = (Answers.Empty, Answers.Empty);
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
                var content = Answers.Empty;
                content.Fields["text"] = $"Skrevet over {basedOn} etter {saved}";
                var taken = version.Save("purpose", content, basedOn, CallSamples.Writer, CallSamples.At);

                taken.ShouldBe(basedOn == saved);
                if (taken) saved++;
                else version.ReadContent().Written().ShouldBe(before);
            }

            (version.Parts.SingleOrDefault()?.Version ?? 0).ShouldBe(saved);
        }).ShouldHold();
}
