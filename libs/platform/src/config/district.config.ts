import { ConfigurationError, textOf, type Environment } from './environment';

/** Which district an installation is for, where it is not the one whose plan comes with the product. */
export class DistrictConfig {
  /**
   * DISTRICT_NAME, such as 回民区, stands in titles; DISTRICT_PREFIX, 1 to 6 capital letters such as HM, begins project codes.
   * Set together or not at all. Used once, when the district is made; null: the product's own district.
   */
  readonly own: { name: string; codePrefix: string } | null;

  constructor(env: Environment) {
    const name = textOf(env, 'DISTRICT_NAME');
    const codePrefix = textOf(env, 'DISTRICT_PREFIX');
    if (codePrefix !== null && !/^[A-Z]{1,6}$/.test(codePrefix)) {
      throw new ConfigurationError(`环境变量 DISTRICT_PREFIX=${codePrefix} 无效：应为 1 到 6 个大写字母，例如 HM。`);
    }
    if (name !== null && !/^[\p{L}\p{N}·]{2,30}$/u.test(name)) {
      throw new ConfigurationError(`环境变量 DISTRICT_NAME=${name} 无效：应为 2 到 30 个字的旗县区名称，例如 回民区。`);
    }
    if ((name === null) !== (codePrefix === null)) {
      throw new ConfigurationError('环境变量 DISTRICT_NAME（区县名称）和 DISTRICT_PREFIX（项目编码前缀）须一起设置。');
    }
    this.own = name === null || codePrefix === null ? null : { name, codePrefix };
  }
}
