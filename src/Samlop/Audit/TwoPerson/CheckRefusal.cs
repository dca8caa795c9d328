using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Audit.TwoPerson;

/// <summary>The rule's noes.</summary>
public static class CheckRefusal
{
    public static readonly Refusal WaitsForDecision = Of(nameof(WaitsForDecision));
    public static readonly Refusal AlreadyDecided = Of(nameof(AlreadyDecided));
    public static readonly Refusal NothingToDecide = Of(nameof(NothingToDecide));
    public static readonly Refusal PreparedBySame = Of(nameof(PreparedBySame));
    public static readonly Refusal OnlyPreparersTakeBack = Of(nameof(OnlyPreparersTakeBack));

    private static Refusal Of(string code) => new(code, Phrase.In<AuditText>("Refusal_" + code));
}
