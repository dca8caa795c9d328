using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Grants.Tell.Appeal;
using Samlop.Letters;
using Samlop.Letters.Compose;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Templates;
using Samlop.Platform.Text;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Tell;

/// <summary>The letters of decisions with no program around them.</summary>
internal static class LetterRules
{
    public static readonly LetterKinds Kinds = new(DecisionLetters.All);
    public static readonly ShippedTemplates Shipped = new(Kinds);

    public static Template First(DecisionKind kind) => new(DecisionLetters.KindOf(kind), 1, Shipped.Of(DecisionLetters.KindOf(kind)), null);

    /// <summary>An invented letter of the first template.</summary>
    public static LetterContent Example(DecisionKind kind, AppealStanding appeal, NorwegianForm form, DateOnly day) =>
        LetterComposer.Example(First(kind), form, day, DecisionExample.Letter(kind, appeal, form, day));

    public static SortedDictionary<string, string> Filled(
        DecisionContent content, AppealStanding appeal, NorwegianForm form, IReadOnlyDictionary<string, string> values) =>
        LetterComposer.Filled(
            First(content.Kind), form,
            DecisionLetterWriter.Parts(new DecisionTold(content, []), appeal, form, "1", "2", "3", Acting.Noon) with { Values = values });

    public static Letter ALetter(Decision decision, LetterContent content) => new(
        new(Guid.NewGuid()),
        new LetterMatter(
            DecisionLetters.KindOf(decision.Kind), decision.Id.Value, decision.Application.Value, Acting.User().Organisation,
            Acting.User().Organisation),
        new(Guid.NewGuid()), content, new LetterFiles(new(Guid.NewGuid()), new(Guid.NewGuid()), new(Guid.NewGuid())), new(Guid.NewGuid()),
        Acting.User().User, Acting.Noon);
}
