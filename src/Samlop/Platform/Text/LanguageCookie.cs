using Microsoft.AspNetCore.Localization;

namespace Samlop.Platform.Text;

/// <summary>The language a person chose, kept in a cookie of its own.</summary>
public sealed class LanguageCookie(string name) : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
        Task.FromResult(Languages.ByCode(httpContext.Request.Cookies[name]) is { } language
            ? new ProviderCultureResult(language.Culture.Name) : null);
}
