using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants;

[SubjectKind("grants.application")]
public readonly record struct GrantApplicationId(Guid Value) : IId<GrantApplicationId>
{
    public static GrantApplicationId From(Guid value) => new(value);
}
