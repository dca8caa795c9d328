using Samlop.Platform.UseCases;

namespace Samlop.Audit.TwoPerson;

/// <summary>The rule's noes.</summary>
public static class CheckRefusal
{
    public static readonly Refusal WaitsForDecision = Refusal.In<AuditText>(nameof(WaitsForDecision));
    public static readonly Refusal AlreadyDecided = Refusal.In<AuditText>(nameof(AlreadyDecided));
    public static readonly Refusal NothingToDecide = Refusal.In<AuditText>(nameof(NothingToDecide));
    public static readonly Refusal PreparedBySame = Refusal.In<AuditText>(nameof(PreparedBySame));
    public static readonly Refusal OnlyPreparersTakeBack = Refusal.In<AuditText>(nameof(OnlyPreparersTakeBack));
}
