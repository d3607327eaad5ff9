import type { TranslationMessages } from 'react-admin';

/** What the system answers: notices, validation, login, inputs. */
export const feedback: Pick<TranslationMessages['ra'], 'input' | 'auth' | 'notification' | 'validation'> = {
  input: {
    file: {
      upload_several: '将文件拖到这里，或点击选择文件（可多选）。',
      upload_single: '将文件拖到这里，或点击选择文件。',
    },
    image: {
      upload_several: '将图片拖到这里，或点击选择图片（可多选）。',
      upload_single: '将图片拖到这里，或点击选择图片。',
    },
    references: {
      all_missing: '没有读到可选内容。',
      many_missing: '所选内容中至少有一项已不存在。',
      single_missing: '所选内容已不存在。',
    },
    password: { toggle_visible: '隐藏密码', toggle_hidden: '显示密码' },
  },
  auth: {
    auth_check_error: '请登录后继续。',
    user_menu: '我的账号',
    username: '用户名',
    password: '密码',
    email: '电子邮箱',
    sign_in: '登录',
    sign_in_error: '登录没有成功，请核对后重试。',
    logout: '退出登录',
  },
  notification: {
    updated: '修改已保存。',
    created: '已新建。',
    deleted: '已删除。',
    bad_item: '这条记录的内容不正确。',
    item_doesnt_exist: '没有找到这条记录，可能已被移走。',
    http_error: '与服务器通信出错，请稍后重试。',
    data_provider_error: '读取数据出错，请刷新页面后重试。',
    i18n_error: '语言包没有载入成功。',
    canceled: '已取消。',
    logged_out: '登录已失效，请重新登录。',
    not_authorized: '您没有此项操作的权限。',
    application_update_available: '系统已更新，请载入新版本。',
    offline: '网络不通，没有读到数据。',
  },
  validation: {
    required: '必填',
    minLength: '至少 %{min} 个字',
    maxLength: '最多 %{max} 个字',
    minValue: '不能小于 %{min}',
    maxValue: '不能大于 %{max}',
    number: '请填写数字',
    email: '请填写正确的电子邮箱',
    oneOf: '请在以下各项中选择：%{options}',
    regex: '格式不符合要求（%{pattern}）',
    unique: '不能与已有的重复',
  },
};
