using System.Text.Json.Serialization;
using Samlop.Grants.Decide;
using Samlop.Letters.Compose;
using Samlop.Platform.Amounts;

namespace Samlop.Grants.Tell;

/// <summary>What the letter of a decision tells: all numbers and dates are the decision's.</summary>
/// <param name="Decision">What is decided, without what is the directorate's own (<see cref="Public"/>).</param>
/// <param name="Costs">What each kind of cost is called in the letter, by its code.</param>
/// <param name="AnswerUrl">Where an award is accepted.</param>
/// <param name="Applied">What was applied for, where less is awarded for the year.</param>
/// <param name="Continues">The year of the award that it continues; null where it continues none.</param>
/// <param name="Unvoted">The appropriation of the year was not entered when the letter was written; of a continuation.</param>
public sealed record DecisionTold(
    DecisionContent Decision, SortedDictionary<string, string> Costs, string? AnswerUrl = null, Money? Applied = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Continues = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Unvoted = false)
{
    [JsonIgnore]
    public DecisionKind Kind => Decision.Kind;

    /// <summary>A decision as the county may read it: never the internal note, nor whom it was weighed against.</summary>
    public static DecisionContent Public(DecisionContent decided) => decided with { InternalNote = null, PassedOver = null };

    /// <summary>As it was frozen in a letter.</summary>
    public static DecisionTold In(LetterContent letter) => letter.BodyAs<DecisionTold>();
}
